import type { Occurrence } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import { type ArgumentSource, nameKey, type Sources } from './sources.ts';

/** Articles that carry one text (wire copies, reprints), as lists of article ids. */
export type Families = readonly (readonly Id[])[];

/** One independent origin of a claim, with everything that goes back to it. */
export type Origin = {
  readonly key: string;
  readonly label: string;
  readonly kind: 'speaker' | 'unnamed' | 'outlet' | 'copies' | 'article' | 'analyst' | 'circle';
  readonly occurrences: readonly Id[];
  readonly articles: readonly Id[];
};

/** N articles, k origins. `steps` says for each occurrence why it goes to its origin. */
export type OriginReport = {
  readonly articles: number;
  readonly origins: readonly Origin[];
  /** Occurrences that name each other as their source, one list per circle. */
  readonly circles: readonly (readonly Id[])[];
  readonly steps: Readonly<Record<Id, string>>;
};

type Found = Pick<Origin, 'key' | 'label' | 'kind'> & { readonly step: string };

/**
 * Counts the independent origins of one claim. An occurrence goes back, in this order, to what its
 * `via` names; to the last named link of its speaker chain (and on to that outlet's own article,
 * where it carries the claim); to the source that the same text names elsewhere; to the family of
 * copies; to the outlet. An unnamed source counts within the outlet that speaks for it: nobody can
 * tell whether two outlets' "aides" are different people, but neither says the other's name.
 * Two articles of one outlet in its own voice are one origin. The count never grows by copying.
 */
export function countOrigins(
  occurrences: readonly Occurrence[],
  sources: Sources,
  families: Families,
): OriginReport {
  const search = new OriginSearch(occurrences, sources, familyIndex(families));
  const origins = new Map<string, Origin & { occurrences: Id[]; articles: Id[] }>();
  const steps: Record<Id, string> = {};
  for (const occurrence of occurrences) {
    const { key, label, kind, step } = search.find(occurrence);
    steps[occurrence.id] = step;
    const origin = origins.get(key) ?? { key, label, kind, occurrences: [], articles: [] };
    origins.set(key, origin);
    origin.occurrences.push(occurrence.id);
    const article = occurrence.articleId;
    if (article !== undefined && !origin.articles.includes(article)) origin.articles.push(article);
  }
  const articles = new Set(occurrences.flatMap((o) => o.articleId ?? [])).size;
  return { articles, origins: [...origins.values()], circles: search.circles, steps };
}

const familyIndexes = new WeakMap<Families, ReadonlyMap<Id, number>>();

/** The family number of each article that has copies; read once per list of families. */
export function familyIndex(families: Families): ReadonlyMap<Id, number> {
  const known = familyIndexes.get(families);
  if (known) return known;
  const index = new Map<Id, number>();
  families.forEach((family, number) => {
    if (family.length > 1) for (const article of family) index.set(article, number);
  });
  familyIndexes.set(families, index);
  return index;
}

class OriginSearch {
  readonly circles: Id[][] = [];
  private readonly byId: ReadonlyMap<Id, Occurrence>;
  private readonly byOutlet = new Map<string, Occurrence[]>();
  private readonly byText = new Map<string, Occurrence[]>();
  private readonly found = new Map<Id, Found>();
  private readonly path: Id[] = [];
  private readonly sources: Sources;
  private readonly families: ReadonlyMap<Id, number>;

  constructor(
    occurrences: readonly Occurrence[],
    sources: Sources,
    families: ReadonlyMap<Id, number>,
  ) {
    this.sources = sources;
    this.families = families;
    this.byId = new Map(occurrences.map((o) => [o.id, o]));
    for (const occurrence of occurrences) {
      const outlet = this.sourceOf(occurrence)?.outlet;
      if (outlet) push(this.byOutlet, nameKey(outlet), occurrence);
      push(this.byText, this.textKey(occurrence), occurrence);
    }
    for (const list of this.byOutlet.values()) list.sort((a, b) => this.compareDates(a, b));
  }

  /** The origin of an occurrence; a circle of sources is one origin of its own. */
  find(occurrence: Occurrence): Found {
    const known = this.found.get(occurrence.id);
    if (known) return known;
    const at = this.path.indexOf(occurrence.id);
    if (at >= 0) return this.closeCircle(this.path.slice(at));
    this.path.push(occurrence.id);
    const found = this.follow(occurrence);
    this.path.pop();
    const settled = this.found.get(occurrence.id) ?? found;
    this.found.set(occurrence.id, settled);
    return settled;
  }

  private follow(occurrence: Occurrence): Found {
    const via = occurrence.via === undefined ? undefined : this.byId.get(occurrence.via);
    if (via) return { ...this.find(via), step: `names ${this.nameOf(via)} as its source` };
    if (occurrence.speakers.length > 0) return this.followSpeakers(occurrence);
    const speaking = this.byText
      .get(this.textKey(occurrence))
      ?.find((o) => o !== occurrence && (o.speakers.length > 0 || o.via !== undefined));
    if (speaking) {
      return { ...this.find(speaking), step: 'its own text names the source elsewhere' };
    }
    return this.textOrigin(occurrence);
  }

  private followSpeakers(occurrence: Occurrence): Found {
    const { speakers } = occurrence;
    const lastNamed = speakers.findLastIndex((speaker) => speaker.named);
    const chain = speakers.map((speaker) => speaker.name).join(', citing ');
    const step = `according to ${chain}`;
    const named = speakers[lastNamed];
    const tail = speakers.slice(lastNamed + 1).map((speaker) => speaker.name);
    if (!named) {
      const text = this.textOrigin(occurrence);
      const label = `${tail.join(', ')} (unnamed), in ${text.label}`;
      return { key: `${text.key}>${nameKey(tail.join(' '))}`, label, kind: 'unnamed', step };
    }
    const own = this.byOutlet.get(nameKey(named.name))?.find((o) => o !== occurrence);
    if (own && this.sourceOf(occurrence)?.outlet !== this.sourceOf(own)?.outlet) {
      return { ...this.find(own), step };
    }
    if (tail.length === 0) {
      return { key: `name:${nameKey(named.name)}`, label: named.name, kind: 'speaker', step };
    }
    const label = `${tail.join(', ')} (unnamed), in ${named.name}`;
    const key = `name:${nameKey(named.name)}>${nameKey(tail.join(' '))}`;
    return { key, label, kind: 'unnamed', step };
  }

  private textOrigin(occurrence: Occurrence): Found {
    const source = this.sourceOf(occurrence);
    const key = this.textKey(occurrence);
    const outlet = source?.outlet ?? null;
    if (key.startsWith('copies:')) {
      const outlets = [
        ...new Set((this.byText.get(key) ?? []).map((o) => this.sourceOf(o)?.outlet ?? 'unknown')),
      ];
      const label = `one text carried by ${outlets.join(', ')}`;
      return { key, label, kind: 'copies', step: label };
    }
    if (outlet !== null) {
      const step = `${outlet} in its own voice`;
      return { key: `name:${nameKey(outlet)}`, label: outlet, kind: 'outlet', step };
    }
    if (source) return { key, label: source.title, kind: 'article', step: 'the article itself' };
    return { key, label: 'the analyst', kind: 'analyst', step: 'stands in no article' };
  }

  private closeCircle(ids: readonly Id[]): Found {
    const sorted = [...ids].sort();
    const found: Found = {
      key: `circle:${sorted[0]}`,
      label: 'sources that name each other',
      kind: 'circle',
      step: 'its source names it in turn',
    };
    this.circles.push([...ids]);
    for (const id of ids) this.found.set(id, found);
    return found;
  }

  private sourceOf(occurrence: Occurrence): ArgumentSource | undefined {
    return occurrence.articleId === undefined ? undefined : this.sources.get(occurrence.articleId);
  }

  private textKey(occurrence: Occurrence): string {
    const article = occurrence.articleId;
    if (article === undefined) return `analyst:${occurrence.id}`;
    const family = this.families.get(article);
    return family === undefined ? `article:${article}` : `copies:${family}`;
  }

  private nameOf(occurrence: Occurrence): string {
    const source = this.sourceOf(occurrence);
    return source?.outlet ?? source?.title ?? 'another occurrence';
  }

  private compareDates(a: Occurrence, b: Occurrence): number {
    const [left, right] = [a, b].map((o) => this.sourceOf(o)?.published ?? '9999');
    return (left ?? '') < (right ?? '') ? -1 : (left ?? '') > (right ?? '') ? 1 : 0;
  }
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
