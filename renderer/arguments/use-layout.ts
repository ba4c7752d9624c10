import { useEffect, useMemo, useState } from 'react';
import type { Drawing, Layout, Positions } from '../../shared/argument/drawing.ts';
import { keepHandPositions, layoutMap } from '../../shared/argument/layout.ts';
import { layoutEngine } from './layout-engine.ts';

// Above so many boxes elkjs would run into its deadline; the simple layout takes milliseconds.
const mostForEngine = 1500;
const deadlineMs = 5000;

/**
 * The layout of a drawing, computed on another thread and only when its boxes or lines change. Boxes
 * placed by hand stay where they are. Null until the first layout is there.
 */
export function useLayout(drawing: Drawing, byHand: Positions): Layout | null {
  const [computed, setComputed] = useState<Layout | null>(null);
  const key = useMemo(() => shapeOf(drawing), [drawing]);
  // The key says all that matters of the drawing.
  useEffect(() => {
    let isCurrent = true;
    const engine = drawing.nodes.length > mostForEngine ? null : layoutEngine;
    // In a task of its own: the window draws before and after it.
    const timer = setTimeout(async () => {
      const layout = await layoutMap(drawing, {}, engine, deadlineMs);
      setTimeout(() => isCurrent && setComputed(layout));
    });
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key]);
  return useMemo(
    () => computed && keepHandPositions(drawing, computed, placed(drawing, byHand)),
    [drawing, computed, byHand],
  );
}

const shapeOf = ({ nodes, edges }: Drawing): string =>
  `${nodes.map(({ id, width, height }) => `${id} ${width} ${height}`).join()};${edges
    .map(({ from, to }) => `${from} ${to}`)
    .join()}`;

const placed = ({ nodes }: Drawing, byHand: Positions): Positions =>
  Object.fromEntries(nodes.flatMap(({ id }) => (byHand[id] ? [[id, byHand[id]]] : [])));
