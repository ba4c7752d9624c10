import { type RefObject, useEffect } from 'react';

/**
 * Takes the focus back into a box when what had it was taken away: a button that did its work and went
 * leaves the focus nowhere, and keys such as Escape then reach nobody.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new MutationObserver(() => {
      const { activeElement, body } = element.ownerDocument;
      if (activeElement === body) element.focus({ preventScroll: true });
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [box]);
}
