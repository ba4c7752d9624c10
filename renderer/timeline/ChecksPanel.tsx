import { type ReactNode, useMemo } from 'react';
import { causeWords } from '../../shared/timeline/check-cause.ts';
import { comparePassages } from '../../shared/timeline/compare-passages.ts';
import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { findGaps, findThinSupport } from '../../shared/timeline/find-gaps.ts';
import { deniedPairs } from '../../shared/timeline/known-on.ts';
import { findDuplicates, type LikelyDuplicate } from '../../shared/timeline/merge-events.ts';
import { doOrTell } from '../app/do.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { locale, speaker, t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import type { AxisEvent } from './axis-events.ts';
import { CauseCheck } from './CauseCheck.tsx';
import { Passage } from './EventRows.tsx';

type Props = {
  readonly events: readonly AxisEvent[];
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
};

/** What a timeline lacks or contradicts: gaps, thin support, denials, disagreeing dates, likely duplicates. */
export function ChecksPanel({ events, onChoose, onClose }: Props) {
  const titles = useMemo(
    () => new Map(events.map(({ one }) => [one.event.id, one.event.title])),
    [events],
  );
  const name = (id: string) => (
    <button type="button" className="link-button" onClick={() => onChoose(id)}>
      {titles.get(id) ?? id}
    </button>
  );
  return (
    <aside
      className="checks-panel"
      data-pane="detail"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so a key must reach it.
      tabIndex={0}
      aria-label={t('timeline.checks')}
    >
      <div className="checks-panel-head">
        <h3>{t('timeline.checks')}</h3>
        <button type="button" className="icon-button" aria-label={t('app.close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <Gaps events={events} titles={titles} onChoose={onChoose} />
      <Thin events={events} name={name} />
      <Conflicts events={events} name={name} />
      <Denials events={events} name={name} />
      <Duplicates events={events} titles={titles} />
      <AgainstTime timelineId={events[0]?.timelineId} />
      <CauseCheck events={events} />
    </aside>
  );
}

type Named = {
  readonly events: readonly AxisEvent[];
  readonly name: (id: string) => ReactNode;
};
type Titled = {
  readonly events: readonly AxisEvent[];
  readonly titles: ReadonlyMap<string, string>;
};

/** No list is longer than this; the rest is counted. */
const longest = 40;

type SectionProps = {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly { readonly key: string; readonly row: ReactNode }[];
};

const Section = ({ title, none, rows }: SectionProps) => (
  <section>
    <h4>
      {title} <span className="count">{rows.length}</span>
    </h4>
    {rows.length === 0 ? (
      <p className="quiet">{none}</p>
    ) : (
      <ul>
        {rows.slice(0, longest).map(({ key, row }) => (
          <li key={key}>{row}</li>
        ))}
        {rows.length > longest && <li className="quiet">+ {rows.length - longest}</li>}
      </ul>
    )}
  </section>
);

function Gaps({ events, titles, onChoose }: Titled & { onChoose: (id: string) => void }) {
  const gaps = useMemo(() => findGaps(events.map(({ placed }) => placed)), [events]);
  const rows = gaps.map(({ from, to, after, before }) => {
    const days = Math.round(to - from);
    const length =
      days > 1500
        ? t('timeline.years', { count: Math.round(days / 365.25) })
        : t('timeline.days', { count: days });
    const names = { after: titles.get(after) ?? '', before: titles.get(before) ?? '' };
    return {
      key: after + before,
      row: (
        <button type="button" className="row-button" onClick={() => onChoose(after)}>
          {t('timeline.checks.gap', { length, ...names })}
        </button>
      ),
    };
  });
  return (
    <Section title={t('timeline.checks.gaps')} none={t('timeline.checks.noGaps')} rows={rows} />
  );
}

function Thin({ events, name }: Named) {
  const thin = useMemo(() => findThinSupport(events.map(({ one }) => one)), [events]);
  const row = (id: string, why: string) => ({
    key: id,
    row: (
      <>
        {name(id)} <span className="quiet">{why}</span>
      </>
    ),
  });
  const rows = [
    ...thin.unsupported.map((id) => row(id, t('timeline.checks.unsupported'))),
    ...thin.singlePassage.map((id) => row(id, t('timeline.checks.single'))),
    ...thin.singleOutlet.map(({ id, outlet }) => row(id, t('timeline.checks.outlet', { outlet }))),
  ];
  return (
    <Section title={t('timeline.checks.thin')} none={t('timeline.checks.noThin')} rows={rows} />
  );
}

function Conflicts({ events, name }: Named) {
  const rows = events.flatMap(({ one }) => {
    const { agreement, voices } = comparePassages(one);
    if (agreement !== 'conflict') return [];
    const dates = voices.map(({ edtf }) => formatEdtf(edtf, locale)).join(' ≠ ');
    return [
      {
        key: one.event.id,
        row: (
          <>
            {name(one.event.id)} <span className="quiet">{dates}</span>
          </>
        ),
      },
    ];
  });
  return (
    <Section
      title={t('timeline.checks.conflicts')}
      none={t('timeline.checks.noConflicts')}
      rows={rows}
    />
  );
}

function Denials({ events, name }: Named) {
  const rows = events.flatMap(({ one }) =>
    deniedPairs(one).map(({ said, denied }) => ({
      key: said.annotationId + denied.annotationId,
      row: (
        <div className="denied-pair">
          {name(one.event.id)}
          <Passage passage={said} />
          <Passage passage={denied} />
        </div>
      ),
    })),
  );
  return (
    <Section title={t('timeline.checks.denied')} none={t('timeline.checks.noDenied')} rows={rows} />
  );
}

function AgainstTime({ timelineId }: { readonly timelineId: string | undefined }) {
  const question = timelineId === undefined ? undefined : { id: timelineId };
  const arrows = useAnswer('timeline:against-time', question).value ?? [];
  const rows = arrows.map(({ relationId, mapId, cause, effect }) => ({
    key: relationId,
    row: (
      <button
        type="button"
        className="row-button"
        onClick={() => viewState.set({ room: 'arguments', mapId })}
      >
        {causeWords('impossible', { cause, effect }, speaker())}
      </button>
    ),
  }));
  return (
    <Section
      title={t('timeline.checks.againstTime')}
      none={t('timeline.checks.noneAgainstTime')}
      rows={rows}
    />
  );
}

function Duplicates({ events, titles }: Titled) {
  const pairs = useMemo(() => findDuplicates(events.map(({ one }) => one.event)), [events]);
  const timelineId = events[0]?.timelineId ?? '';
  const rows = pairs.map((pair) => {
    const { first, second } = pair;
    const names = { first: titles.get(first) ?? '', second: titles.get(second) ?? '' };
    return {
      key: first + second,
      row: (
        <>
          <span>
            “<bdi>{names.first}</bdi>” / “<bdi>{names.second}</bdi>”{' '}
            <span className="quiet">{alikeWords(pair)}</span>
          </span>
          <button
            type="button"
            className="link-button"
            aria-label={t('timeline.checks.mergeInto', names)}
            onClick={() =>
              void doOrTell('event:merge', { timelineId, keptId: first, mergedId: second })
            }
          >
            {t('timeline.checks.merge')}
          </button>
        </>
      ),
    };
  });
  return (
    <Section
      title={t('timeline.checks.duplicates')}
      none={t('timeline.checks.noDuplicates')}
      rows={rows}
    />
  );
}

const alikeWords = ({ likeness, dates, sharesActor }: LikelyDuplicate): string =>
  [
    t('timeline.alike.titles', { percent: Math.round(likeness * 100) }),
    ...(dates === null ? [] : [t(`timeline.alike.${dates}`)]),
    ...(sharesActor ? [t('timeline.alike.actor')] : []),
  ].join(', ');
