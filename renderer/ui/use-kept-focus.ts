import { type RefObject, useEffect } from 'react';

/**
 * Takes the focus back into a box when what had it was taken away: a button that did its work and went
 * leaves the focus nowhere, and keys such as Escape then reach nobody.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const { body } = element.ownerDocument;
    const isLost = () => element.ownerDocument.activeElement === body;
    const mend = () => {
      if (isLost()) element.focus({ preventScroll: true });
    };
    // A field that goes while it is left has nobody's focus for a moment only.
    const observer = new MutationObserver(() => {
      if (isLost()) window.setTimeout(mend);
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [box]);
}
