import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { EventView, TimelineView } from '../../shared/bridge/timeline-channels.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { dayTicks, fitDomain, placeRows, zoomDomain } from './axis-geometry.ts';

type Props = {
  readonly view: TimelineView;
  readonly currentId: string | null;
  readonly onChoose: (id: string) => void;
};

const rowHeight = 34;
const top = 34;

/** The axis: wheel and keys zoom and pan; every event is a mark that can be focused. */
export function TimeAxis({ view, currentId, onChoose }: Props) {
  const dated = useMemo(
    () => view.events.filter((one) => one.earliest !== null || one.latest !== null),
    [view.events],
  );
  const whole = useMemo(() => fitDomain(dated), [dated]);
  const [domain, setDomain] = useState(whole);
  const { box, width } = useWidth();
  useEffect(() => setDomain(whole), [whole]);
  const scale = (day: number) => ((day - domain.from) / (domain.to - domain.from)) * width;
  const rows = placeRows(dated, scale);
  const height = top + (Math.max(0, ...rows.map(({ row }) => row)) + 1) * rowHeight + 8;
  const zoom = (factor: number, around = 0.5) =>
    setDomain((now) => zoomDomain(now, factor, around));
  const pan = (share: number) =>
    setDomain((now) => {
      const move = (now.to - now.from) * share;
      return { from: now.from + move, to: now.to + move };
    });
  useWheel(box, width, zoom, pan);
  const keys = (event: KeyboardEvent) => {
    if (event.key === '+' || event.key === '=') zoom(0.7);
    else if (event.key === '-') zoom(1.4);
    else if (event.key === '0') setDomain(whole);
    else if (event.key === 'ArrowLeft') pan(-0.2);
    else if (event.key === 'ArrowRight') pan(0.2);
    else return;
    event.preventDefault();
  };
  return (
    <section className="axis" aria-label={t('timeline.axis')}>
      <div className="axis-tools">
        <button
          type="button"
          className="icon-button"
          aria-label={t('timeline.zoomIn')}
          onClick={() => zoom(0.7)}
        >
          <Icon name="zoomIn" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('timeline.zoomOut')}
          onClick={() => zoom(1.4)}
        >
          <Icon name="zoomOut" />
        </button>
        <button type="button" className="button" onClick={() => setDomain(whole)}>
          {t('timeline.zoomAll')}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the marks inside bubble up to it. */}
      <div className="axis-box" ref={box} onKeyDown={keys}>
        <svg
          width={width}
          height={Math.max(height, 120)}
          role="group"
          aria-label={t('timeline.axis')}
        >
          {dayTicks(domain, width).map(({ x, label }) => (
            <g key={label + x} transform={`translate(${x} 0)`} className="tick">
              <line y1={20} y2={Math.max(height, 120)} />
              <text y={14}>{label}</text>
            </g>
          ))}
          {rows.map((placed) => (
            <Mark
              key={placed.one.event.id}
              {...placed}
              isCurrent={placed.one.event.id === currentId}
              onChoose={() => onChoose(placed.one.event.id)}
            />
          ))}
        </svg>
      </div>
    </section>
  );
}

type MarkProps = {
  readonly one: EventView;
  readonly x: number;
  readonly x2: number;
  readonly row: number;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
};

function Mark({ one, x, x2, row, isCurrent, onChoose }: MarkProps) {
  const y = top + row * rowHeight;
  const name = `${one.event.title}, ${one.whenWords}, ${t('timeline.sources', { count: one.passages.length })}`;
  return (
    <g
      className="mark"
      data-current={isCurrent}
      data-supported={one.passages.length > 0}
      role="button"
      tabIndex={0}
      aria-label={name}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onChoose();
      }}
    >
      <rect
        className="mark-hit"
        x={x - 4}
        y={y}
        width={x2 - x + 8 + name.length}
        height={rowHeight - 4}
      />
      <rect className="mark-bar" x={x} y={y + 8} width={Math.max(8, x2 - x)} height={10} rx={5} />
      <text x={x} y={y + 29} className="mark-label">
        {one.event.title}
      </text>
    </g>
  );
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(200, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}

/** The wheel zooms around the pointer; with Shift, or sideways, it pans. It must not scroll the page. */
function useWheel(
  box: React.RefObject<HTMLDivElement | null>,
  width: number,
  zoom: (factor: number, around: number) => void,
  pan: (share: number) => void,
): void {
  const latest = useRef({ zoom, pan });
  latest.current = { zoom, pan };
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      const sideways = event.shiftKey ? event.deltaY : event.deltaX;
      if (sideways !== 0) latest.current.pan(sideways / width);
      else if (event.ctrlKey || event.metaKey) {
        const around = (event.clientX - element.getBoundingClientRect().left) / width;
        latest.current.zoom(event.deltaY > 0 ? 1.15 : 0.87, around);
      } else return;
      event.preventDefault();
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [box, width]);
}
