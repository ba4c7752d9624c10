import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Drawing } from '../../shared/timeline/layout.ts';
import type { Stretch } from '../../shared/timeline/stretch-words.ts';
import type { AxisEvent, AxisProps } from './axis-events.ts';
import { itemsOf, verticalFrom } from './axis-keys.ts';
import { showDay } from './stretch.ts';

type Surroundings = AxisProps & {
  readonly drawing: Drawing;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly openCluster: (key: string) => void;
  readonly zoom: (factor: number, around?: number) => void;
  readonly pan: (share: number) => void;
  readonly change: (next: (now: Stretch) => Stretch) => void;
  readonly showAll: () => void;
  readonly closeAll: () => void;
};

/** The keyboard of the axis: one tab stop; arrows go along the events, +, -, 0 and Shift change the view. */
export function useAxisKeys(around: Surroundings) {
  const { drawing, events, box } = around;
  const items = useMemo(() => itemsOf(drawing), [drawing]);
  const [wanted, setWanted] = useState<string | null>(null);
  const [isMoving, setMoving] = useState(false);
  const here =
    items.find(({ key, ids }) => key === wanted || (wanted !== null && ids.includes(wanted))) ??
    items.find(({ ids }) => around.currentId !== null && ids.includes(around.currentId)) ??
    items[0];
  const focusKey = here?.key ?? null;
  // The item may come into view only with the next frame: focus follows the drawing.
  useEffect(() => {
    if (!isMoving || focusKey === null) return;
    const element = box.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(focusKey)}"]`);
    element?.focus({ preventScroll: false });
    setMoving(false);
  }, [isMoving, focusKey, box]);
  // What is in focus may glide out of the drawing: the keys then still belong to the axis.
  const isWithin = useRef(false);
  useEffect(() => {
    const element = box.current;
    if (isWithin.current && document.activeElement === document.body) element?.focus();
  }, [drawing, box]);
  const onFocus = (event: FocusEvent) => {
    isWithin.current = true;
    const key = (event.target as Element).closest<SVGElement>('[data-key]')?.dataset.key;
    if (key) setWanted(key);
  };
  const onBlur = (event: FocusEvent) => {
    // Nothing takes the focus over where what had it is no longer drawn.
    if (event.relatedTarget !== null) isWithin.current = false;
  };
  const goTo = (key: string) => {
    setWanted(key);
    setMoving(true);
  };
  const drawn = () => events.filter(({ placed }) => placed.known !== 'unknown');
  const goToEvent = (next: AxisEvent | undefined) => {
    if (!next) return;
    const { earliest, latest } = next.placed;
    around.change((now) => showDay(now, Number.isFinite(earliest) ? earliest : latest));
    goTo(next.placed.event.id);
  };
  const along = (way: -1 | 1) => {
    const all = drawn();
    const ids = here?.ids ?? [];
    const at = all.findIndex(({ placed }) => placed.event.id === (way > 0 ? ids.at(-1) : ids[0]));
    goToEvent(all[Math.max(0, Math.min(all.length - 1, at + way))]);
  };
  const upOrDown = (way: -1 | 1) => {
    const next = here && verticalFrom(items, here, way);
    if (next) goTo(next.key);
  };
  const activate = (key: string | null | undefined) => {
    if (key?.startsWith('cluster:')) {
      const first = items.find((item) => item.key === key)?.ids[0];
      around.openCluster(key);
      if (first) goTo(first);
    } else if (key) {
      setWanted(key);
      around.onChoose(key.slice(key.indexOf(':') + 1));
    }
  };
  // The keys zoom around the event in focus, so that it stays in sight.
  const zoom = (factor: number) => {
    const width = box.current?.clientWidth ?? 0;
    const share = here && width > 0 ? here.x / width : 0.5;
    around.zoom(factor, Math.max(0, Math.min(1, share)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key;
    const run: Readonly<Record<string, () => void>> = {
      '+': () => zoom(0.7),
      '=': () => zoom(0.7),
      '-': () => zoom(1.4),
      '0': around.showAll,
      'Shift+ArrowLeft': () => around.pan(-0.2),
      'Shift+ArrowRight': () => around.pan(0.2),
      PageUp: () => around.pan(-0.8),
      PageDown: () => around.pan(0.8),
      ArrowLeft: () => along(-1),
      ArrowRight: () => along(1),
      ArrowUp: () => upOrDown(-1),
      ArrowDown: () => upOrDown(1),
      Home: () => goToEvent(drawn()[0]),
      End: () => goToEvent(drawn().at(-1)),
      Escape: around.closeAll,
      Enter: () => activate(focusKey),
      ' ': () => activate(focusKey),
    };
    const chosen = run[key];
    if (!chosen) return;
    chosen();
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const element = (event.target as Element).closest<SVGElement>('[data-key]');
    if (element) activate(element.dataset.key);
  };
  return { focusKey, onKeyDown, onClick, onFocus, onBlur };
}
