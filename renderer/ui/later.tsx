import { type ComponentType, useEffect, useState } from 'react';
import { firstPaint } from '../app/first-paint.ts';

/**
 * A component whose code comes with its first use, or before that by `load`. Once it is there it is
 * drawn at once: keys typed right after a shortcut reach the dialog that the shortcut opened.
 * `afterPaint` lets what stands around it be painted first.
 */
export function later<P extends object>(
  fetch: () => Promise<ComponentType<P>>,
  { afterPaint = false } = {},
) {
  let fetched: ComponentType<P> | null = null;
  const load = async () => {
    fetched ??= await fetch();
  };
  function Later(props: P) {
    const [, redraw] = useState(0);
    useEffect(() => {
      const begin = () => void load().then(() => redraw((count) => count + 1));
      if (fetched) return;
      if (afterPaint) void firstPaint.then(begin);
      else begin();
    }, []);
    const Fetched = fetched;
    return Fetched && <Fetched {...props} />;
  }
  return { Later, load };
}
