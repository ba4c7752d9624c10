import type { Id } from '../model/entity.ts';
import { type Claim, carries, type LedgerInput, type LedgerRow, opposes } from './ledger.ts';
import { viewMap } from './read-map.ts';
import { nameKey } from './sources.ts';

/**
 * What a column says of a claim. "contests" = for and against in one column, or a challenge;
 * "asks" = only a question; "silent" = nothing at all, which is never a denial.
 */
export type Stance = 'asserts' | 'denies' | 'contests' | 'asks' | 'silent';

/** One row of evidence of a cell. `through` names the contradicting claim that was asserted. */
export type CellPassage = { readonly row: LedgerRow; readonly through?: Id };

export type MatrixCell = {
  readonly stance: Stance;
  /** True where the outlet says so itself at least once, not only by quoting somebody. */
  readonly ownVoice: boolean;
  readonly passages: readonly CellPassage[];
};

/** Claims down, outlets or speakers across; `cells[i][j]` is claim i in column j. */
export type ClaimMatrix = {
  readonly axis: 'outlet' | 'speaker';
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly claims: readonly { readonly id: Id; readonly text: string }[];
  readonly cells: readonly (readonly MatrixCell[])[];
};

const silentCell: MatrixCell = { stance: 'silent', ownVoice: false, passages: [] };

/**
 * The matrix of claims and outlets (all outlets of the sources, also the silent ones) or speakers
 * (all that the occurrences name). A column that plainly asserts a statement which contradicts the
 * claim (a conflict with the basis "contradiction" or "contrary") denies the claim; the cell says
 * through which statement. On the speaker axis the last link of a chain is the one who speaks.
 */
export function claimMatrix(
  claims: readonly Claim[],
  input: LedgerInput,
  axis: ClaimMatrix['axis'],
): ClaimMatrix {
  const columns = columnsOf(claims, input, axis);
  const contradictions = contradictingClaims(claims, input);
  const own = new Map(claims.map((claim) => [claim.id, byColumn(claim, axis)]));
  const cells = claims.map((claim) => {
    const rivals = [...(contradictions.get(claim.id) ?? [])];
    return columns.map(({ key }) => {
      const passages = own.get(claim.id)?.get(key) ?? [];
      // Nearly every cell of a large matrix is one of these.
      if (passages.length === 0 && rivals.length === 0) return silentCell;
      const through = rivals.flatMap((id) => {
        const others = own.get(id)?.get(key) ?? [];
        // Whoever reports both sides of the other claim has not taken one here.
        if (cellOf(others).stance !== 'asserts') return [];
        const said = others.filter(({ row }) => carries(row.occurrence));
        return said.map(({ row }): CellPassage => ({ row, through: id }));
      });
      return cellOf([...passages, ...through]);
    });
  });
  return { axis, columns, claims: claims.map(({ id, text }) => ({ id, text })), cells };
}

function byColumn(claim: Claim, axis: ClaimMatrix['axis']): ReadonlyMap<string, CellPassage[]> {
  const columns = new Map<string, CellPassage[]>();
  for (const row of claim.rows) {
    const key = columnOf(row, axis)?.key ?? '';
    const passages = columns.get(key);
    if (passages) passages.push({ row });
    else columns.set(key, [{ row }]);
  }
  return columns;
}

function cellOf(passages: readonly CellPassage[]): MatrixCell {
  const against = passages.filter(({ row, through }) => through ?? opposes(row.occurrence));
  const plainly = passages.filter(
    ({ row, through }) => through === undefined && carries(row.occurrence),
  );
  const challenged = against.every(({ row }) => row.occurrence.force === 'challenges');
  return {
    stance: stanceOf(passages.length, plainly.length, against.length, challenged),
    ownVoice: passages.some(({ row }) => row.occurrence.speakers.length === 0),
    passages,
  };
}

function stanceOf(all: number, plainly: number, against: number, challenged: boolean): Stance {
  if (all === 0) return 'silent';
  if (plainly > 0 && against > 0) return 'contests';
  if (against > 0) return challenged ? 'contests' : 'denies';
  return plainly > 0 ? 'asserts' : 'asks';
}

type Column = ClaimMatrix['columns'][number];

function columnOf(row: LedgerRow, axis: ClaimMatrix['axis']): Column | null {
  if (axis === 'speaker') {
    const speaker = row.occurrence.speakers.at(-1);
    if (speaker) return { key: nameKey(speaker.name), label: speaker.name };
    // Nobody is quoted: the outlet itself is the speaker.
  }
  if (row.occurrence.articleId === undefined) return null;
  const label = row.outlet ?? 'Unknown outlet';
  return { key: nameKey(label), label };
}

function columnsOf(
  claims: readonly Claim[],
  input: LedgerInput,
  axis: ClaimMatrix['axis'],
): Column[] {
  const columns = new Map<string, Column>();
  const add = (column: Column | null): void => {
    if (column && !columns.has(column.key)) columns.set(column.key, column);
  };
  if (axis === 'outlet') {
    for (const source of input.sources.values()) {
      const label = source.outlet ?? 'Unknown outlet';
      add({ key: nameKey(label), label });
    }
  }
  for (const claim of claims) for (const row of claim.rows) add(columnOf(row, axis));
  return [...columns.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function contradictingClaims(
  claims: readonly Claim[],
  input: LedgerInput,
): ReadonlyMap<Id, ReadonlySet<Id>> {
  const claimOf = new Map(
    claims.flatMap((claim) => claim.statements.map(({ statement }) => [statement.id, claim.id])),
  );
  const pairs = new Map<Id, Set<Id>>();
  const add = (a: Id | undefined, b: Id | undefined): void => {
    if (a === undefined || b === undefined || a === b) return;
    pairs.set(a, (pairs.get(a) ?? new Set()).add(b));
  };
  for (const relation of input.maps.flatMap((map) => viewMap(map).relations)) {
    if (relation.type !== 'conflict') continue;
    if (relation.basis !== 'contradiction' && relation.basis !== 'contrary') continue;
    for (const from of relation.from) {
      for (const to of relation.to) {
        add(claimOf.get(from.ref), claimOf.get(to.ref));
        add(claimOf.get(to.ref), claimOf.get(from.ref));
      }
    }
  }
  return pairs;
}
