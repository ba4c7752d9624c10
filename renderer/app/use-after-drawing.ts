import { useEffect, useState } from 'react';

/** A value once what it brought into the window has been drawn; null before the first one is. */
export function useAfterDrawing<T>(value: T): T | null {
  const [drawn, setDrawn] = useState<T | null>(null);
  useEffect(() => {
    let timer: number | undefined;
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => setDrawn(() => value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return drawn;
}
