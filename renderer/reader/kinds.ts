import { builtInKinds, eventKind } from '../../shared/model/kinds.ts';
import type { OwnKind } from '../../shared/model/notebook.ts';
import { createStore } from '../app/store.ts';
import { hasMessage, t } from '../app/words.ts';

/** The built-in kinds in the order of their keys. */
export const kindNames = builtInKinds;

/** All built-in kinds that are painted, the event's included. */
export const paintedKinds = [...builtInKinds, eventKind] as const;

/** The notebook's own kinds, in the order in which they were made. */
export const ownKinds = createStore<{ readonly list: readonly OwnKind[] }>({ list: [] });

/** All kinds that a person can choose: the built-in ones and the notebook's own. */
export const choosableKinds = (own: readonly OwnKind[]): string[] => [
  ...builtInKinds,
  ...own.map(({ name }) => name),
];

/** The word for a kind; own kinds are called what their maker called them. */
export function kindWord(kind: string): string {
  const key = `kind.${kind}`;
  return hasMessage(key) ? t(key) : kind;
}

/** The kind for a digit key, or null. */
export const kindOfKey = (key: string): string | null =>
  /^[1-8]$/.test(key) ? (builtInKinds[Number(key) - 1] ?? null) : null;

/** The name of the highlight that paints a kind; unknown kinds are painted as notes. */
export function highlightOf(kind: string): string {
  if ((paintedKinds as readonly string[]).includes(kind)) return `parley-${kind}`;
  const own = ownKinds.get().list.findIndex(({ name }) => name === kind);
  return own < 0 ? 'parley-note' : `parley-own-${own}`;
}

const sheet = new CSSStyleSheet();

/** Makes the notebook's own kinds known: their colour and line tell them apart like the others. */
export function followOwnKinds(list: readonly OwnKind[]): void {
  if (!document.adoptedStyleSheets.includes(sheet))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  if (JSON.stringify(list) === JSON.stringify(ownKinds.get().list)) return;
  const rules = list
    .filter(({ color }) => /^#[0-9a-f]{3,8}$/i.test(color))
    .map(({ name, color, line }, at) => {
      const painted = `background-color: color-mix(in srgb, ${color} var(--tint), transparent); text-decoration: underline ${line} 2px ${color}`;
      return `::highlight(parley-own-${at}) { ${painted} } [data-kind=${JSON.stringify(name)}] { --kind: ${color}; --kind-line: ${line} }`;
    });
  sheet.replaceSync(rules.join('\n'));
  ownKinds.set({ list });
}
