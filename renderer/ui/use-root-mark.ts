import { useEffect } from 'react';

/**
 * Marks the document while something is on it, for rules of CSS about something else (`data-name` on the root). A rule
 * with `:has()` would do without, but has the browser look at it whenever a row comes into a list.
 */
export function useRootMark(name: string, value: string | null): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (value !== null) dataset[name] = value;
    return () => {
      delete dataset[name];
    };
  }, [name, value]);
}
