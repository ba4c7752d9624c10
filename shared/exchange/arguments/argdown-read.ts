import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from '@argdown/core';
import { addStatement, emptyMap } from '../../argument/edit-map.ts';
import { viewMap } from '../../argument/read-map.ts';
import { findScheme } from '../../argument/schemes.ts';
import { newId } from '../../base/ids.ts';
import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import type { ArgumentMap, Relation } from '../../model/argument.ts';
import type { Id, Instant } from '../../model/entity.ts';
import type { ReadMap } from './aif-read.ts';
import { argdownShapes } from './argdown-shape.ts';
import { type Carried, decodeBlock, joinCarried, readCarried } from './carried.ts';
import { shownText } from './loss-report.ts';

/** As much of @argdown/core's answer as is used; its own types ask for Node. */
type Parsed = {
  readonly frontMatter?: Readonly<Record<string, unknown>>;
  readonly statements?: Readonly<Record<string, Class>>;
  readonly arguments?: Readonly<Record<string, Argument>>;
  readonly relations?: readonly Arrow[];
  readonly parserErrors?: readonly {
    readonly message: string;
    readonly token?: { readonly startLine?: number };
  }[];
  readonly lexerErrors?: readonly { readonly message: string; readonly line?: number }[];
};
type Member = { readonly text?: string; readonly isReference?: boolean };
type Class = {
  readonly title: string;
  readonly members: readonly Member[];
  readonly tags?: readonly string[];
};
type Premise = {
  readonly title: string;
  readonly role: string;
  readonly inference?: {
    readonly inferenceRules?: readonly string[];
    readonly data?: { readonly uses?: unknown };
  };
};
type Argument = {
  readonly title: string;
  readonly pcs?: readonly Premise[];
  readonly members: readonly Member[];
};
type End = {
  readonly type: string;
  readonly title?: string;
  readonly argumentTitle?: string;
  readonly conclusionIndex?: number;
};
type Arrow = { readonly relationType: string; readonly from?: End; readonly to?: End };

/**
 * Reads Argdown text with Argdown's own parser. Text that Parley wrote gives back the same map, with
 * the edits that were made in the text since; any other gives its statements, arguments (each
 * inference a relation) and arrows. Fails where the parser cannot read the text.
 */
export function readArgdown(text: string, title: string, now: Instant): Result<ReadMap> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const carried = readCarried(decodeBlock(String(parsed.value.frontMatter?.parley ?? '')));
  const reading = new ArgdownReading(parsed.value, title, now, carried);
  const map = reading.run();
  if (!carried) return ok({ map, warnings: reading.warnings });
  const shapes = argdownShapes(viewMap(carried.map));
  const joined = joinCarried(map, carried, {
    occurrence: () => false,
    relation: (relation) => shapes.has(relation.id),
  });
  return ok({ map: joined, warnings: reading.warnings });
}

function parse(input: string): Result<Parsed> {
  const application = new ArgdownApplication();
  application.addPlugin(new ParserPlugin(), 'parse-input');
  application.addPlugin(new DataPlugin(), 'build-model');
  application.addPlugin(new ModelPlugin(), 'build-model');
  let parsed: Parsed;
  try {
    const process = ['parse-input', 'build-model'];
    const request = { input, process, throwExceptions: true, logLevel: 'silent' };
    parsed = application.run(request) as unknown as Parsed;
  } catch (error) {
    return refuse('unreadable', 'fail.notArgdown', {
      why: error instanceof Error ? error.message : String(error),
    });
  }
  const [problem] = parsed.parserErrors ?? [];
  const [unread] = parsed.lexerErrors ?? [];
  if (problem) {
    const line = problem.token?.startLine;
    const where = line === undefined ? undefined : `line ${line}`;
    return refuse('unreadable', 'fail.argdownUnread', { why: problem.message }, where);
  }
  return unread ? refuse('unreadable', 'fail.argdownUnread', { why: unread.message }) : ok(parsed);
}

class ArgdownReading {
  readonly warnings: string[] = [];
  private readonly map: ArgumentMap;
  private readonly parsed: Parsed;
  private readonly carried: Carried | null;
  private readonly now: Instant;
  private readonly statements = new Map<string, Id>();
  /** The inferences of an argument, in the order of its conclusions. */
  private readonly steps = new Map<string, Relation[]>();
  /** The statement that stands for an argument: its last conclusion, or its description. */
  private readonly conclusions = new Map<string, Id>();

  constructor(parsed: Parsed, title: string, now: Instant, carried: Carried | null) {
    const named = parsed.frontMatter?.title;
    this.map = emptyMap(newId(), typeof named === 'string' ? named : title, now);
    this.parsed = parsed;
    this.carried = carried;
    this.now = now;
  }

  run(): ArgumentMap {
    for (const [title, one] of Object.entries(this.parsed.statements ?? {})) {
      const text = one.members.find((m) => !m.isReference && m.text !== undefined)?.text ?? '';
      const shown = text.trim();
      // An untitled statement has no other name than its text; a titled one may stand without text.
      const said = shown === '' && !this.carriedId(`[${title}]`) ? title : shown;
      this.statements.set(title, this.addStatement(`[${title}]`, said, one.tags ?? []));
    }
    for (const [title, one] of Object.entries(this.parsed.arguments ?? {})) {
      if ((one.pcs ?? []).length > 0) this.addArgument(title, one.pcs ?? []);
      else this.addSketch(title, one);
    }
    for (const arrow of this.parsed.relations ?? []) this.addArrow(arrow);
    return this.map;
  }

  private carriedId(key: string): Id | undefined {
    const keys = this.carried?.keys ?? {};
    return Object.hasOwn(keys, key) ? keys[key] : undefined;
  }

  private addStatement(key: string, shown: string, tags: readonly string[]): Id {
    const known = this.carriedId(key);
    const before = known === undefined ? undefined : this.carried?.map.statements[known];
    if (!before) {
      const id = addStatement(this.map, { text: shown, now: this.now });
      this.map.statements[id]?.tags.push(...tags);
      return id;
    }
    // Argdown folds white space: where nobody changed the words, the exact text comes back.
    const text = shownText(before.text) === shownText(shown) ? before.text : shown;
    this.map.statements[before.id] = { ...before, text };
    return before.id;
  }

  /** Premises and conclusions in a row; each conclusion closes one inference. */
  private addArgument(title: string, pcs: readonly Premise[]): void {
    const steps: Relation[] = [];
    let open: Id[] = [];
    const numbered: Id[] = [];
    for (const line of pcs) {
      const id = this.statements.get(line.title);
      if (id === undefined) continue;
      numbered.push(id);
      if (line.inference) {
        const uses = Array.isArray(line.inference.data?.uses) ? line.inference.data.uses : null;
        const from = uses ? uses.flatMap((n) => numbered[Number(n) - 1] ?? []) : open;
        const key = steps.length === 0 ? this.carriedId(`<${title}>`) : undefined;
        steps.push(this.addRelation('inference', from, [id], key));
        this.setScheme(steps.at(-1), line.inference.inferenceRules?.[0]);
        this.conclusions.set(title, id);
        open = [];
      }
      open.push(id);
    }
    this.steps.set(title, steps);
  }

  private setScheme(step: Relation | undefined, rule: string | undefined): void {
    if (!step || rule === undefined || rule.trim() === '') return;
    step.scheme = findScheme(rule)?.id ?? rule.trim();
  }

  /** An argument that is only described stands on the map as one statement. */
  private addSketch(title: string, one: Argument): void {
    const described = one.members.find((m) => m.text !== undefined && m.text.trim() !== '');
    const text = described?.text?.trim() ?? title;
    this.conclusions.set(title, this.addStatement(`<${title}>`, text, []));
  }

  private addArrow(arrow: Arrow): void {
    const from = this.sourceOf(arrow.from);
    if (from === null) return;
    const isAttack = ['attack', 'contrary', 'contradictory', 'undercut'].includes(
      arrow.relationType,
    );
    const to = this.targetOf(arrow.to, isAttack);
    if (to === null) return;
    if (!isAttack) {
      this.addRelation('inference', [from], [to]);
      return;
    }
    const relation = this.addRelation('conflict', [from], [to], this.knownAttack(arrow, from, to));
    if (arrow.relationType === 'contradictory') relation.basis = 'contradiction';
    if (arrow.relationType === 'contrary') relation.basis = 'contrary';
    if (this.map.relations[to]) relation.basis = 'undercut';
  }

  private sourceOf(end: End | undefined): Id | null {
    if (!end) return null;
    const title = end.title ?? end.argumentTitle ?? '';
    return this.statements.get(title) ?? this.conclusions.get(title) ?? null;
  }

  /** What an arrow hits: an inference, and for an attack on an argument, its last inference. */
  private targetOf(end: End | undefined, isAttack: boolean): Id | null {
    if (end?.type === 'equivalence-class') return this.statements.get(end.title ?? '') ?? null;
    const title = end?.argumentTitle ?? end?.title ?? '';
    const steps = this.steps.get(title) ?? [];
    const step = isAttack || end?.type === 'inference' ? steps.at(-1) : steps[0];
    return step?.id ?? this.conclusions.get(title) ?? null;
  }

  private knownAttack(arrow: Arrow, from: Id, to: Id): Id | undefined {
    const isContradiction = arrow.relationType === 'contradictory';
    const match = Object.values(this.carried?.map.relations ?? {}).find((relation) => {
      if (relation.type !== 'conflict' || this.map.relations[relation.id]) return false;
      if ((relation.basis === 'contradiction') !== isContradiction) return false;
      const ends = [relation.from, relation.to].map((side) =>
        side.length === 1 ? side[0]?.ref : '',
      );
      return (
        (ends[0] === from && ends[1] === to) ||
        (isContradiction && ends[0] === to && ends[1] === from)
      );
    });
    return match?.id;
  }

  private addRelation(
    type: Relation['type'],
    from: readonly Id[],
    to: readonly Id[],
    known?: Id | undefined,
  ): Relation {
    const id = known ?? newId();
    const relation: Relation = {
      id,
      created: this.now,
      modified: this.now,
      type,
      from: from.map((ref) => ({ ref })),
      to: to.map((ref) => ({ ref })),
      linked: type === 'inference' && from.length > 1,
      statedIn: [],
    };
    this.map.relations[id] = relation;
    return relation;
  }
}
