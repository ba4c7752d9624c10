import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** The width of a box in pixels, followed while it changes; 0 until it is known. */
export function useWidth(): { box: RefObject<HTMLDivElement | null>; width: number } {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(200, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}

export type Steering = {
  /** Zooms by a factor around a share of the width. */
  readonly zoom: (factor: number, around: number) => void;
  /** Pans by a share of the width. */
  readonly pan: (share: number) => void;
};

/**
 * The wheel with Ctrl zooms around the pointer, sideways (or with Shift) it pans, and the background
 * can be dragged. However many events a mouse sends, the axis is drawn once per frame.
 */
export function useSteering(box: RefObject<HTMLDivElement | null>, steering: Steering): void {
  const latest = useRef(steering);
  latest.current = steering;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const perFrame = frameQueue(latest);
    const wheel = (event: WheelEvent) => {
      const width = Math.max(1, element.clientWidth);
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (event.ctrlKey || event.metaKey) {
        const around = (event.clientX - element.getBoundingClientRect().left) / width;
        perFrame.zoom(Math.exp(Math.max(-120, Math.min(120, event.deltaY)) / 700), around);
      } else if (sideways !== 0) perFrame.pan(sideways / width);
      else return;
      event.preventDefault();
    };
    const stopDragging = followDrag(element, perFrame.pan);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', wheel);
      stopDragging();
      perFrame.stop();
    };
  }, [box]);
}

function frameQueue(latest: RefObject<Steering>) {
  let frame = 0;
  let factor = 1;
  let around = 0.5;
  let share = 0;
  const draw = () => {
    frame = 0;
    const [by, move] = [factor, share];
    factor = 1;
    share = 0;
    flushSync(() => {
      if (by !== 1) latest.current.zoom(by, around);
      if (move !== 0) latest.current.pan(move);
    });
  };
  const ask = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  return {
    zoom(by: number, at: number) {
      factor *= by;
      around = at;
      ask();
    },
    pan(by: number) {
      share += by;
      ask();
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

function followDrag(element: HTMLElement, pan: (share: number) => void): () => void {
  let last: number | null = null;
  const press = (event: PointerEvent) => {
    const onMark = (event.target as Element).closest('.mark, .cluster');
    if (event.button !== 0 || onMark) return;
    last = event.clientX;
    element.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (last === null) return;
    pan((last - event.clientX) / Math.max(1, element.clientWidth));
    last = event.clientX;
  };
  const lift = () => {
    last = null;
  };
  element.addEventListener('pointerdown', press);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', lift);
  element.addEventListener('pointercancel', lift);
  return () => {
    element.removeEventListener('pointerdown', press);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', lift);
    element.removeEventListener('pointercancel', lift);
  };
}
