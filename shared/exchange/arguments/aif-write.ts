import { viewMap } from '../../argument/read-map.ts';
import { findScheme } from '../../argument/schemes.ts';
import type { Sources } from '../../argument/sources.ts';
import type { ArgumentMap, Occurrence, Relation, Statement } from '../../model/argument.ts';
import type { Id } from '../../model/entity.ts';
import { forceNames, forceOf, records, speakersOf } from './aif-locutions.ts';
import {
  type AifEdge,
  type AifNode,
  aifExt,
  type EndExt,
  type MapExt,
  nodeTypes,
  type OccurrenceExt,
  type Placed,
  type StatementExt,
  schemeName,
  textOf,
} from './aif-nodes.ts';
import { carry } from './carried.ts';
import { lossReport } from './loss-report.ts';

/**
 * A map as AIF JSON text: what was imported goes out as it came where it still says the same, in
 * its old order; new entities follow. Fields that AIF has no word for travel in a block "parley"
 * beside the graph, only when there are any. The shape (bare or xAIF) is that of the import.
 */
export function writeAif(map: ArgumentMap, sources: Sources): string {
  return `${JSON.stringify(aifOf(map, sources), null, 2)}\n`;
}

/** The value that `writeAif` writes. */
export function aifOf(map: ArgumentMap, sources: Sources): Record<string, unknown> {
  const writing = new AifWriting(map, sources);
  const graph = writing.run();
  const envelope = aifExt<MapExt>(map)?.envelope;
  const own =
    lossReport([map], 'aif').items.length > 0 ? { parley: carry(map, writing.keys()) } : {};
  return envelope ? { ...envelope, AIF: graph, ...own } : { ...graph, ...own };
}

class AifWriting {
  private readonly nodes: Placed<AifNode>[] = [];
  private readonly edges: Placed<AifEdge>[] = [];
  private readonly taken = new Set<string>();
  private readonly names = new Map<Id, string | number>();
  private readonly locutions: Record<string, unknown>[] = [];
  private readonly participants = new Map<string, Record<string, unknown>>();
  private readonly ext: MapExt | null;
  private readonly view;
  private readonly sources: Sources;
  private nextEdge: number;

  constructor(map: ArgumentMap, sources: Sources) {
    this.view = viewMap(map);
    this.sources = sources;
    this.ext = aifExt<MapExt>(map);
    const known = [
      ...(this.ext?.edges ?? []),
      ...this.view.relations.flatMap((r) =>
        [...r.from, ...r.to].flatMap((end) => aifExt<EndExt>(end)?.edge ?? []),
      ),
    ]
      .map((edge) => Number((edge.raw as AifEdge | null)?.edgeID))
      .filter(Number.isFinite);
    this.nextEdge = Math.max(0, ...known);
  }

  run(): Record<string, unknown> {
    const { statements, relations, occurrences } = this.view;
    for (const statement of statements)
      this.name(statement.id, aifExt<StatementExt>(statement)?.node);
    for (const relation of relations) this.name(relation.id, aifExt<StatementExt>(relation)?.node);
    for (const occurrence of occurrences) {
      this.name(occurrence.id, aifExt<OccurrenceExt>(occurrence)?.locution);
    }
    for (const statement of statements) this.putStatement(statement);
    for (const relation of relations) this.putRelation(relation);
    for (const occurrence of occurrences) this.putOccurrence(occurrence);
    this.putLeftovers();
    const graph = this.ext?.graph ?? {};
    const added =
      this.locutions.length > 0 || !this.ext
        ? {
            locutions: [...records(graph.locutions), ...this.locutions],
            participants: [...records(graph.participants), ...this.participants.values()],
          }
        : {};
    return { ...graph, nodes: inOrder(this.nodes), edges: inOrder(this.edges), ...added };
  }

  /** Own id by node id. */
  keys(): Record<string, Id> {
    return Object.fromEntries([...this.names].map(([id, name]) => [String(name), id]));
  }

  /** Keeps an imported node id unless, after joining maps, another entity has it already. */
  private name(id: Id, imported: Placed<AifNode> | undefined): void {
    const wanted = imported?.raw.nodeID ?? undefined;
    const name = wanted === undefined || this.taken.has(String(wanted)) ? id : wanted;
    this.taken.add(String(name));
    this.names.set(id, name);
  }

  private putStatement(statement: Statement): void {
    const node = aifExt<StatementExt>(statement)?.node;
    const raw = node?.raw ?? { type: 'I', timestamp: timestampOf(statement.created) };
    const text = node && textOf(node.raw) === statement.text ? {} : { text: statement.text };
    this.putNode({ ...raw, nodeID: this.nameOf(statement.id), ...text } as AifNode, node?.at);
  }

  private putRelation(relation: Relation): void {
    const node = aifExt<StatementExt>(relation)?.node;
    const raw: Record<string, unknown> = node
      ? { ...node.raw }
      : {
          type: nodeTypes[relation.type],
          text: nodeTypes[relation.type],
          timestamp: timestampOf(relation.created),
        };
    const before = node ? schemeName(node.raw) : null;
    const same =
      (before === null ? undefined : (findScheme(before)?.id ?? before)) === relation.scheme;
    if (!same) {
      const scheme = relation.scheme === undefined ? null : findScheme(relation.scheme);
      const name = scheme?.aifNames[0] ?? relation.scheme;
      raw.text = name ?? nodeTypes[relation.type];
      if (name === undefined) delete raw.scheme;
      else raw.scheme = name;
    }
    this.putNode({ ...raw, nodeID: this.nameOf(relation.id) } as AifNode, node?.at);
    for (const end of relation.from) this.putEdge(end.ref, relation.id, aifExt<EndExt>(end)?.edge);
    for (const end of relation.to) this.putEdge(relation.id, end.ref, aifExt<EndExt>(end)?.edge);
  }

  private putOccurrence(occurrence: Occurrence): void {
    const ext = aifExt<OccurrenceExt>(occurrence);
    const name = this.nameOf(occurrence.id);
    const speaker = occurrence.speakers.at(-1)?.name;
    const statement = this.nameOf(occurrence.statement);
    if (ext) {
      const said = textOf(ext.locution.raw);
      const same =
        speakersOf(String(ext.locution.raw.nodeID), said, this.ext?.graph ?? {}).at(-1)?.name ===
        speaker;
      const text = same ? said : `${speaker ?? 'Unknown'} : ${this.quoteOf(occurrence)}`;
      const act = textOf(ext.act.raw);
      const force = forceOf(act) === occurrence.force ? act : forceNames[occurrence.force];
      this.putNode(
        { ...ext.locution.raw, ...(same ? {} : { text }), nodeID: name },
        ext.locution.at,
      );
      this.putNode(force === act ? ext.act.raw : { ...ext.act.raw, text: force }, ext.act.at);
      const [into, onward] = ext.edges;
      if (into)
        this.edges.push({
          raw: { ...into.raw, fromID: keepId(into.raw.fromID, name) },
          at: into.at,
        });
      if (onward)
        this.edges.push({
          raw: { ...onward.raw, toID: keepId(onward.raw.toID, statement) },
          at: onward.at,
        });
      return;
    }
    const act = `${occurrence.id}ya`;
    const time = timestampOf(occurrence.created);
    const outlet = this.sources.get(occurrence.articleId ?? '')?.outlet;
    const who = speaker ?? outlet ?? 'Unknown';
    this.putNode({
      nodeID: name,
      text: `${who} : ${this.quoteOf(occurrence)}`,
      type: 'L',
      timestamp: time,
    });
    this.putNode({ nodeID: act, text: forceNames[occurrence.force], type: 'YA', timestamp: time });
    this.newEdge(name, act);
    this.newEdge(act, statement);
    this.addLocution(name, who, occurrence);
  }

  private addLocution(name: string | number, who: string, occurrence: Occurrence): void {
    const known = this.participants.get(who);
    const participantID = known?.participantID ?? `p${this.participants.size + 1}${occurrence.id}`;
    if (!known) this.participants.set(who, { participantID, firstname: who, surname: '' });
    const source = this.sources.get(occurrence.articleId ?? '');
    this.locutions.push({
      nodeID: name,
      personID: participantID,
      timestamp: timestampOf(occurrence.created),
      start: source?.published ?? null,
      end: null,
      source: source?.url ?? null,
    });
  }

  private putLeftovers(): void {
    this.nodes.push(...(this.ext?.nodes ?? []));
    // Edges of the import that joined nothing go out as they came, loose ends included.
    this.edges.push(...(this.ext?.edges ?? []));
  }

  private putNode(raw: AifNode, at = Number.POSITIVE_INFINITY): void {
    this.nodes.push({ raw, at });
  }

  private putEdge(from: Id, to: Id, imported: Placed<AifEdge> | undefined): void {
    const [fromID, toID] = [this.names.get(from), this.names.get(to)];
    if (fromID === undefined || toID === undefined) return;
    if (!imported) {
      this.newEdge(fromID, toID);
      return;
    }
    const raw = {
      ...imported.raw,
      fromID: keepId(imported.raw.fromID, fromID),
      toID: keepId(imported.raw.toID, toID),
    };
    this.edges.push({ raw, at: imported.at });
  }

  private newEdge(fromID: string | number, toID: string | number): void {
    this.nextEdge += 1;
    const raw = { edgeID: String(this.nextEdge), fromID, toID, formEdgeID: null };
    this.edges.push({ raw, at: Number.POSITIVE_INFINITY });
  }

  private nameOf(id: Id): string | number {
    return this.names.get(id) ?? id;
  }

  private quoteOf(occurrence: Occurrence): string {
    const source = this.sources.get(occurrence.articleId ?? '');
    const quote = source?.quotes.get(occurrence.annotationId ?? '')?.text;
    return quote ?? this.view.statementById.get(occurrence.statement)?.text ?? '';
  }
}

/** The imported spelling of an id (number or string) where it still names the same node. */
const keepId = (imported: string | number, now: string | number): string | number =>
  String(imported) === String(now) ? imported : now;

const timestampOf = (instant: string): string => instant.slice(0, 19).replace('T', ' ');

const inOrder = <T>(items: readonly Placed<T>[]): T[] =>
  [...items].sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map((item) => item.raw);
