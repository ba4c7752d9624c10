import { type ComponentType, useEffect, useState } from 'react';

/**
 * A component whose code comes with its first use, or before that by `load`. Once it is there it is
 * drawn at once: keys typed right after a shortcut reach the dialog that the shortcut opened.
 */
export function later<P extends object>(fetch: () => Promise<ComponentType<P>>) {
  let fetched: ComponentType<P> | null = null;
  const load = async () => {
    fetched ??= await fetch();
  };
  function Later(props: P) {
    const [, redraw] = useState(0);
    useEffect(() => {
      if (!fetched) void load().then(() => redraw((count) => count + 1));
    }, []);
    const Fetched = fetched;
    return Fetched && <Fetched {...props} />;
  }
  return { Later, load };
}
