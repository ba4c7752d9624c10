/** A window that is not shown paints nothing, and is not to wait for it. */
const patienceMs = 2_000;

/**
 * Resolves when the first content of the window is on the screen. What is only wanted later waits for it: two
 * processors are busy with the first picture, also after the window's own thread has handed it over.
 */
export const firstPaint: Promise<void> = new Promise((resolve) => {
  const observer = new PerformanceObserver((seen) => {
    if (seen.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    resolve();
  });
  observer.observe({ type: 'paint', buffered: true });
  window.setTimeout(resolve, patienceMs);
});
