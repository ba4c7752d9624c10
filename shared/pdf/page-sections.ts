/** Text under one tag, shown between `BT` and `ET`: lines `from` to `to`, both included. */
export type Section = {
  readonly from: number;
  readonly to: number;
  /** The numbers of its marked content; none for text outside of tags. */
  readonly numbers: readonly number[];
  /** Sections of one scope stand in the same coordinates and are cut by the same outline. */
  readonly scope: number;
  /** The lines that set the colours and the like in which it is shown. */
  readonly state: readonly string[];
};

/** Lines that change where everything after them stands or is cut. */
const moves = /(?:^|\s)cm$|^W\*?(?: n)?$/;
/** Lines that change the look of what is painted after them (ISO 32000-1, 8.4.4 and 8.6.8). */
const looks = /(?:^|\s)(RG|rg|gs|G|g|K|k|w|J|j|M|d|ri|i|CS|cs|SCN|scn|SC|sc)$/;

type Scope = { readonly id: number; readonly state: ReadonlyMap<string, string> };

/** The texts of a page's content in the order in which they are shown; Skia writes one operator a line. */
export function findSections(lines: readonly string[]): Section[] {
  const found: Section[] = [];
  const outer: Scope[] = [];
  let scope: Scope = { id: 0, state: new Map() };
  let ids = 0;
  let open: { readonly from: number; readonly numbers: number[] } | null = null;
  for (const [at, line] of lines.entries()) {
    if (open) {
      const number = /\/MCID (\d+)/.exec(line)?.[1];
      if (number !== undefined) open.numbers.push(Number(number));
      if (line !== 'ET') continue;
      found.push({ ...open, to: at, scope: scope.id, state: [...scope.state.values()] });
      open = null;
    } else if (line === 'BT') open = { from: at, numbers: [] };
    else if (line === 'q') {
      outer.push(scope);
      scope = { ...scope, id: ++ids };
    } else if (line === 'Q') scope = outer.pop() ?? scope;
    else if (moves.test(line)) scope = { ...scope, id: ++ids };
    else {
      const look = looks.exec(line)?.[1];
      if (look) scope = { ...scope, state: new Map([...scope.state, [look, line]]) };
    }
  }
  return found;
}

/** A section that is to be shown before another line of the page. */
export type Move = { readonly section: Section; readonly before: number };

/** The lines with sections shown elsewhere, each in the colours that it had. */
export function moveSections(lines: readonly string[], moved: readonly Move[]): readonly string[] {
  if (moved.length === 0) return lines;
  const gone = new Set<number>();
  const added = new Map<number, string[]>();
  for (const { section, before } of moved) {
    const shown = lines.slice(section.from, section.to + 1);
    for (let at = section.from; at <= section.to; at++) gone.add(at);
    const here = added.get(before) ?? [];
    added.set(before, here);
    here.push('q', ...section.state, ...shown, 'Q');
  }
  return [...lines, ''].flatMap((line, at) => [
    ...(added.get(at) ?? []),
    ...(gone.has(at) || at === lines.length ? [] : [line]),
  ]);
}
