import { useState } from 'react';
import type { TimelineSummary, TimelineView } from '../../shared/bridge/timeline-view.ts';
import {
  type SharedActor,
  type TimelineAxis,
  timelineAxes,
} from '../../shared/timeline/align-timelines.ts';
import { type LaneKind, laneKinds } from '../../shared/timeline/lane-plan.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { ExportTimelineDialog } from './ExportTimelineDialog.tsx';
import { importTimelineFiles } from './import-timelines.ts';
import { TimelineName } from './TimelineName.tsx';

export type Panel = 'known' | 'checks' | null;

type Props = {
  readonly view: TimelineView;
  readonly beside: TimelineView | null;
  readonly timelines: readonly TimelineSummary[];
  readonly laneKind: LaneKind;
  readonly onLaneKind: (kind: LaneKind) => void;
  readonly onBeside: (id: string | null) => void;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly found: number | null;
  readonly panel: Panel;
  readonly setPanel: (panel: Panel) => void;
  readonly axis: TimelineAxis;
  readonly setAxis: (axis: TimelineAxis) => void;
  readonly joins: readonly SharedActor[];
  readonly onNew: () => void;
};

/** The name of the timeline, and how it is looked at. */
export function TimelineHead(props: Props) {
  const { view, beside, query, setQuery, found, panel, setPanel, joins } = props;
  const [isExporting, setExporting] = useState(false);
  const toggle = (wanted: Panel) => setPanel(panel === wanted ? null : wanted);
  return (
    <>
      <header className="room-head timeline-head">
        <TimelineName view={view} />
        <span className="spacer" />
        <button type="button" className="button" onClick={props.onNew}>
          <Icon name="plus" />
          {t('timeline.newEvent')}
        </button>
        <button type="button" className="button" onClick={() => void importTimelineFiles()}>
          {t('timeline.import')}
        </button>
        <button type="button" className="button" onClick={() => setExporting(true)}>
          {t('timeline.export')}
        </button>
      </header>
      <div className="timeline-tools">
        <input
          type="search"
          value={query}
          placeholder={t('timeline.search')}
          aria-label={t('timeline.search')}
          onChange={(event) => setQuery(event.target.value)}
        />
        <span className="count" role="status">
          {found === null ? '' : t('timeline.found', { count: found })}
        </span>
        <Choice
          label={t('timeline.lanes')}
          value={props.laneKind}
          options={laneKinds.map((kind) => [kind, t(`timeline.lanes.${kind}`)])}
          onChange={(kind) => props.onLaneKind(kind as LaneKind)}
        />
        <BesideChoice {...props} />
        <Choice
          label={t('timeline.align')}
          value={props.axis}
          options={timelineAxes.map((axis) => [axis, t(`timeline.align.${axis}`)])}
          onChange={(axis) => props.setAxis(axis as TimelineAxis)}
        />
        <span className="spacer" />
        <Toggle text={t('timeline.known')} on={panel === 'known'} onDo={() => toggle('known')} />
        <Toggle text={t('timeline.checks')} on={panel === 'checks'} onDo={() => toggle('checks')} />
      </div>
      {beside && (
        <p className="shared-actors">
          <span className="legend">
            <span>{view.timeline.title}</span> <span data-beside>{beside.timeline.title}</span>
          </span>
          {joins.length === 0
            ? t('timeline.noSharedActors')
            : t('timeline.sharedActors', { actors: joins.map(({ actor }) => actor).join(', ') })}
        </p>
      )}
      {isExporting && (
        <ExportTimelineDialog
          timeline={view.timeline}
          look={{
            lanes: props.laneKind,
            besideId: beside?.timeline.id ?? null,
            axis: props.axis,
          }}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}

function BesideChoice({ view, timelines, beside, onBeside }: Props) {
  const others = timelines.filter(({ id }) => id !== view.timeline.id);
  if (others.length === 0) return null;
  return (
    <Choice
      label={t('timeline.compare')}
      value={beside?.timeline.id ?? ''}
      options={[
        ['', t('timeline.compareNone')],
        ...others.map(({ id, title }) => [id, title] as const),
      ]}
      onChange={(id) => onBeside(id || null)}
    />
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
};

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <select
    className="quiet-select"
    aria-label={label}
    title={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  >
    {options.map(([one, text]) => (
      <option key={one} value={one}>
        {text}
      </option>
    ))}
  </select>
);

type ToggleProps = { readonly text: string; readonly on: boolean; readonly onDo: () => void };

const Toggle = ({ text, on, onDo }: ToggleProps) => (
  <button type="button" className="button toggle" aria-pressed={on} onClick={onDo}>
    {text}
  </button>
);
