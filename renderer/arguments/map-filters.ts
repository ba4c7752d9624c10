import type { MapFilter } from '../../shared/argument/filter-map.ts';
import { momentOf, type Sources } from '../../shared/argument/sources.ts';
import type { DrawnMap } from '../../shared/bridge/argument-channels.ts';

/** What a person narrowed the map to; an empty word or null is no limit. */
export type MapFilters = {
  readonly outlet: string;
  readonly speaker: string;
  readonly status: string;
  readonly from: string;
  readonly to: string;
  /** A day of `argumentDays`, or null for today. */
  readonly asOf: string | null;
  readonly focus: { readonly statement: string; readonly steps: number } | null;
};

export const noFilters: MapFilters = {
  outlet: '',
  speaker: '',
  status: '',
  from: '',
  to: '',
  asOf: null,
  focus: null,
};

/** How many limits are set, without the time slider and the focus, which show themselves. */
export const countFilters = ({ outlet, speaker, status, from, to }: MapFilters): number =>
  [outlet, speaker, status, from, to].filter((one) => one !== '').length;

/** The sources of a drawn map as the filters want them; quotes are not needed. */
export const sourcesOfMap = (drawn: DrawnMap): Sources =>
  new Map(
    drawn.sources.map((one) => [one.id, { ...one, url: null, sha256: '', quotes: new Map() }]),
  );

/** What only hides: the boxes that stay do not move. */
export function hidingFilter(filters: MapFilters): MapFilter {
  const { outlet, speaker, status, from, to, asOf } = filters;
  return {
    ...(outlet ? { outlets: [outlet] } : {}),
    ...(speaker ? { speakers: [speaker] } : {}),
    ...(status ? { statuses: [status as 'unchecked'] } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

/** What changes the layout: folded branches, and the focus on a claim. */
export const layoutFilter = (drawn: DrawnMap, filters: MapFilters): MapFilter => ({
  collapsed: drawn.map.collapsed,
  ...(filters.focus ? { focus: filters.focus } : {}),
});

/** The days on which something of the map was said, in order: the stops of the time slider. */
export function argumentDays(drawn: DrawnMap): string[] {
  const said = new Set(Object.values(drawn.map.occurrences).map((one) => one.articleId));
  const days = drawn.sources.flatMap(({ id, published }) => {
    const day = said.has(id) ? momentOf(published)?.slice(0, 10) : undefined;
    return day === undefined ? [] : [day];
  });
  return [...new Set(days)].sort();
}

/** The outlets and speakers that can be chosen. */
export function filterChoices(drawn: DrawnMap): {
  readonly outlets: readonly string[];
  readonly speakers: readonly string[];
} {
  const outlets = new Set(drawn.sources.flatMap(({ outlet }) => outlet ?? []));
  const speakers = new Set(
    Object.values(drawn.map.occurrences).flatMap((one) => one.speakers.map(({ name }) => name)),
  );
  return { outlets: [...outlets].sort(), speakers: [...speakers].sort() };
}
