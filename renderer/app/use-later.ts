import { type DependencyList, useEffect, useState } from 'react';

/**
 * A value that is worked out in a task of its own, so that the window draws before and after it.
 * Null until the first is there; the last one stays while the next is worked out.
 */
export function useLater<T>(make: () => T, needs: DependencyList): T | null {
  const [made, setMade] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setMade({ value: make() }));
    return () => clearTimeout(timer);
  }, needs);
  return made === null ? null : made.value;
}
