import { viewMap } from '../../argument/read-map.ts';
import { findScheme } from '../../argument/schemes.ts';
import type { ArgumentMap, Relation } from '../../model/argument.ts';
import type { Id } from '../../model/entity.ts';
import { type ArgdownShape, argdownShapes } from './argdown-shape.ts';
import { carry, encodeBlock } from './carried.ts';
import { shownText } from './loss-report.ts';

/**
 * A map as Argdown text (https://argdown.org/syntax): statements, then each inference as an argument
 * with premises and conclusion, then the attacks. What Argdown cannot say (verdicts, occurrences,
 * preferences …) travels in its front matter as one string.
 */
export function writeArgdown(map: ArgumentMap): string {
  const view = viewMap(map);
  const titles = new Titles();
  const statements = new Map(view.statements.map((s) => [s.id, titles.make(s.text, 'Claim')]));
  const shapes = argdownShapes(view);
  const steps = new Map<Id, string>();
  for (const relation of view.relations) {
    if (shapes.get(relation.id) !== 'step') continue;
    steps.set(relation.id, titles.make(relation.label ?? '', 'Step'));
  }
  const keys = Object.fromEntries([
    ...[...statements].map(([id, title]) => [`[${title}]`, id]),
    ...[...steps].map(([id, title]) => [`<${title}>`, id]),
  ]);
  const names = { statements, steps };
  const blocks = [
    '===',
    'model:',
    '  mode: loose',
    `parley: ${encodeBlock(carry(map, keys))}`,
    '===',
    '',
    // The parser refuses a text without any block, so that even an empty map has its heading.
    `# ${escapeArgdown(shownText(map.title)) || 'Arguments'}`,
    '',
    ...view.statements.map((s) => statementText(statements.get(s.id) ?? '', shownText(s.text))),
    ...view.relations.flatMap((relation) => {
      const shape = shapes.get(relation.id);
      return shape === 'step' ? [stepText(relation, names)] : [];
    }),
    ...view.relations.flatMap((relation) => {
      const shape = shapes.get(relation.id);
      return shape && shape !== 'step' ? [attackText(relation, shape, names)] : [];
    }),
  ];
  return `${blocks.join('\n').trimEnd()}\n`;
}

/**
 * Escapes every ASCII sign that Argdown's lexer could read as syntax. Unescaped, "http://x" is cut to
 * "http:" and ":joy:" becomes a picture.
 */
export const escapeArgdown = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`);

// A statement without words stands as its title alone; a colon with nothing behind it is an error.
const statementText = (title: string, text: string): string =>
  `[${title}]${text === '' ? '' : `: ${escapeArgdown(text)}`}\n`;

type Names = {
  readonly statements: ReadonlyMap<Id, string>;
  readonly steps: ReadonlyMap<Id, string>;
};

function stepText(relation: Relation, { statements, steps }: Names): string {
  const premises = relation.from.map((end, at) => `(${at + 1}) [${statements.get(end.ref)}]`);
  const conclusion = `(${premises.length + 1}) [${statements.get(relation.to[0]?.ref ?? '')}]`;
  const rule = ruleOf(relation);
  const line = rule === null ? ['-----'] : ['--', rule, '--'];
  return [`<${steps.get(relation.id)}>\n`, ...premises, ...line, conclusion, ''].join('\n');
}

function ruleOf(relation: Relation): string | null {
  if (relation.scheme === undefined) return null;
  const name = findScheme(relation.scheme)?.name ?? relation.scheme;
  return /^[\p{L}\p{N}][\p{L}\p{N} ]*$/u.test(name) ? name : null;
}

const arrows: Readonly<Record<Exclude<ArgdownShape, 'step'>, string>> = {
  attack: '->',
  contradiction: '><',
  undercut: '_>',
};

function attackText(
  relation: Relation,
  shape: Exclude<ArgdownShape, 'step'>,
  { statements, steps }: Names,
): string {
  const [from, to] = [relation.from[0]?.ref ?? '', relation.to[0]?.ref ?? ''];
  const target = shape === 'undercut' ? `<${steps.get(to)}>` : `[${statements.get(to)}]`;
  return `[${statements.get(from)}]\n  ${arrows[shape]} ${target}\n`;
}

/** Short readable names, letters and digits only, each given once. */
class Titles {
  private readonly given = new Map<string, number>();

  make(text: string, fallback: string): string {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const short = [...words.slice(0, 6).join(' ')].slice(0, 48).join('').trim();
    const base = short === '' ? fallback : short;
    const used = (this.given.get(base) ?? 0) + 1;
    this.given.set(base, used);
    // A number that another text ends with by itself would make two names equal.
    const name = used === 1 && base !== fallback ? base : `${base} ${used}`;
    if (name === base || !this.given.has(name)) {
      this.given.set(name, Math.max(1, this.given.get(name) ?? 0));
      return name;
    }
    return this.make(text, fallback);
  }
}
