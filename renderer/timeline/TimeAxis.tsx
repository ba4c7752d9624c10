import { useMemo, useState } from 'react';
import { dayCountTicks } from '../../shared/timeline/axis-ticks.ts';
import { planLanes } from '../../shared/timeline/lane-plan.ts';
import { type Drawing, drawTimeline } from '../../shared/timeline/layout.ts';
import {
  dayStretchWords,
  type Stretch,
  stretchWords,
} from '../../shared/timeline/stretch-words.ts';
import { locale, speaker, t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { AxisDrawing, AxisHead } from './AxisDrawing.tsx';
import { type AxisProps, intoLanes } from './axis-events.ts';
import { Minimap } from './Minimap.tsx';
import { moveStretch, todayAt, wholeStretch, zoomStretch } from './stretch.ts';
import { useAxisKeys } from './use-axis-keys.ts';
import { useSteering, useWidth } from './use-axis-size.ts';

/** What is drawn before the width is known: drawing twice would hold up the first frame. */
const nothingDrawn: Drawing = {
  ...{ lanes: [], marks: [], clusters: [], ticks: [], unplaced: [] },
  rows: 0,
};

/** More events than this are not opened in place: the axis zooms in on them. */
const openedAtOnce = 60;

/** The axis: wheel, keys and buttons zoom and pan; one tab stop, arrows go from event to event. */
export function TimeAxis(props: AxisProps) {
  const { events, laneKind } = props;
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set());
  const placed = useMemo(() => events.map((one) => one.placed), [events]);
  const whole = useMemo(() => wholeStretch(placed), [placed]);
  const [chosen, setChosen] = useState<Stretch | null>(null);
  const stretch = chosen ?? whole;
  const { box, width } = useWidth();
  const plan = useMemo(() => planLanes(intoLanes(events, laneKind)), [events, laneKind]);
  const drawing = useMemo(() => {
    if (width === 0) return nothingDrawn;
    const drawn = drawTimeline(
      plan,
      { ...stretch, width, opened, rows: rowsFor(plan.lanes.length) },
      locale,
    );
    if (!props.countsDays) return drawn;
    const ticks = dayCountTicks({ ...stretch, width }, (day) => t('timeline.dayCount', { day }));
    return { ...drawn, ticks };
  }, [plan, stretch, width, opened, props.countsDays]);
  const words = props.countsDays
    ? dayStretchWords(stretch, speaker())
    : stretchWords(stretch, locale);
  const todayX = props.countsDays ? null : todayAt(stretch, width);
  const change = (next: (now: Stretch) => Stretch) => setChosen((now) => next(now ?? whole));
  const zoom = (factor: number, around = 0.5) => change((now) => zoomStretch(now, factor, around));
  const pan = (share: number) => change((now) => moveStretch(now, share));
  useSteering(box, { zoom, pan });
  const openCluster = (key: string) => {
    const cluster = drawing.clusters.find((one) => `cluster:${one.key}` === key);
    if (!cluster) return;
    if (cluster.count <= openedAtOnce) return setOpened(new Set([...opened, ...cluster.ids]));
    const days = cluster.ids.flatMap(
      (id) => events.find(({ placed: one }) => one.event.id === id)?.placed.earliest ?? [],
    );
    const [from, to] = [Math.min(...days), Math.max(...days)];
    change((now) => {
      const span = Math.min(Math.max((to - from) * 1.2, 0.1), (now.to - now.from) / 2);
      return { from: from - span * 0.1, to: from + span * 0.9 };
    });
  };
  const keys = useAxisKeys({
    ...props,
    drawing,
    box,
    openCluster,
    zoom,
    pan,
    change,
    showAll: () => setChosen(null),
    closeAll: () => setOpened(new Set()),
  });
  const isEmpty = width > 0 && drawing.marks.length + drawing.clusters.length === 0;
  return (
    <section className="axis" aria-label={t('timeline.axis')}>
      <div className="axis-tools">
        <Minimap
          placed={placed}
          whole={whole}
          shown={stretch}
          width={Math.max(120, width - (opened.size > 0 ? 560 : 400))}
          words={words}
          onCenter={(day) =>
            change(({ from, to }) => ({ from: day - (to - from) / 2, to: day + (to - from) / 2 }))
          }
        />
        <span className="stretch-words">{words}</span>
        <span className="spacer" />
        {opened.size > 0 && (
          <button type="button" className="link-button" onClick={() => setOpened(new Set())}>
            {t('timeline.closeClusters')}
          </button>
        )}
        <ZoomButtons zoom={zoom} showAll={() => setChosen(null)} />
      </div>
      <AxisHead ticks={drawing.ticks} width={width} todayX={todayX} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the marks inside bubble up to it. */}
      <div
        className="axis-box"
        data-pane="axis"
        ref={box}
        {...(isEmpty ? emptyBox() : { tabIndex: -1 })}
        onKeyDown={keys.onKeyDown}
        onClick={keys.onClick}
        onFocus={keys.onFocus}
        onBlur={keys.onBlur}
      >
        <AxisDrawing
          {...props}
          drawing={drawing}
          todayX={todayX}
          width={width}
          focusKey={keys.focusKey}
        />
      </div>
      <p id="axis-keys" className="axis-hint">
        {isEmpty ? t('timeline.nothingHere') : t('timeline.axisKeys')}
        {drawing.unplaced.length > 0 &&
          ` ${t('timeline.unplaced', { count: drawing.unplaced.length })}`}
      </p>
    </section>
  );
}

/** Where no event is in sight, the box itself takes the keys and says so. */
const emptyBox = () => ({
  role: 'group',
  tabIndex: 0,
  'aria-label': t('timeline.axis'),
  'aria-describedby': 'axis-keys',
});

/** Few lanes may be deep, many lanes must stay flat. */
const rowsFor = (lanes: number): number => (lanes <= 1 ? 8 : lanes <= 3 ? 4 : lanes <= 8 ? 3 : 2);

type ZoomProps = {
  readonly zoom: (factor: number) => void;
  readonly showAll: () => void;
};

const ZoomButtons = ({ zoom, showAll }: ZoomProps) => (
  <>
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
    <button type="button" className="button" onClick={showAll}>
      {t('timeline.zoomAll')}
    </button>
  </>
);
