import { useEffect, useState } from 'react';

type Shown = { readonly name: string; readonly style: React.CSSProperties };

/**
 * Says beside an icon what it does as soon as the keys reach it: a title shows itself to the mouse only, and a
 * screen reader has the name anyway.
 */
export function FocusName() {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => setShown(nameOf(target));
    const hide = () => setShown(null);
    document.addEventListener('focusin', follow);
    const ends = ['focusout', 'pointerdown', 'click', 'scroll'] as const;
    for (const end of ends) document.addEventListener(end, hide, true);
    return () => {
      document.removeEventListener('focusin', follow);
      for (const end of ends) document.removeEventListener(end, hide, true);
    };
  }, []);
  if (!shown) return null;
  return (
    <span className="focus-name" style={shown.style} aria-hidden="true">
      {shown.name}
    </span>
  );
}

function nameOf(target: EventTarget | null): Shown | null {
  if (!(target instanceof HTMLButtonElement) || !target.matches(':focus-visible')) return null;
  const name = (target.getAttribute('aria-label') ?? target.textContent).trim();
  return name === '' || showsWords(target) ? null : { name, style: placeBeside(target) };
}

/** Whether a button can be read: words that are hidden beside an icon do not count, nor do one or two signs. */
function showsWords(button: HTMLElement): boolean {
  const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
  let seen = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const width = node.parentElement?.getBoundingClientRect().width ?? 0;
    if (width > 1) seen += node.textContent?.trim() ?? '';
  }
  return seen.length > 2;
}

/** Below the button, above it at the foot of the window; it grows away from the nearer side. */
function placeBeside(button: HTMLElement): React.CSSProperties {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const isLow = bottom + 40 > window.innerHeight;
  const isRight = (left + right) / 2 > window.innerWidth / 2;
  return {
    ...(isLow ? { bottom: window.innerHeight - top + 6 } : { top: bottom + 6 }),
    ...(isRight ? { right: Math.max(4, window.innerWidth - right) } : { left: Math.max(4, left) }),
  };
}
