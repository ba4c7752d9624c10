import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runArchives, runJson, runPdfs } from '../stories/hostile-files.ts';
import { type HostileReport, runStrings } from '../stories/hostile-run.ts';
import { readAttackStrings } from '../stories/hostile-strings.ts';
import { packagedExecutable, root } from '../stories/launch.ts';

/** A fresh program for so many strings: a crash would show, and memory stays that of a user. */
const STRINGS = 250;
const PDFS = 500;
const PDFS_AT_ONCE = 50;

type Tell = (words: string) => void;

/** One stretch of the run, which takes some minutes at most; done ones are remembered. */
type Piece = { readonly name: string; run(tell: Tell): Promise<HostileReport> };

/** What is remembered between two starts of this command: it goes on where it was interrupted. */
type Kept = { readonly program: number; readonly pieces: Record<string, HostileReport> };

const file = join(root, 'test-output', 'hostile.json');

/**
 * Sends everything hostile through the packaged program: attack strings, JSON, evil archives, damaged
 * PDFs. Goes on with a run that was interrupted, unless the program was packed anew or `anew` is said;
 * another word runs only the pieces that begin with it ("strings 250", "pdfs", "archives", "json").
 */
export async function main(words: readonly string[]): Promise<void> {
  const wanted = words.filter((word) => word !== 'anew').join(' ');
  const kept = words.includes('anew') ? nothingKept() : readKept();
  const pieces = listPieces().filter(({ name }) => `${name} `.startsWith(wanted && `${wanted} `));
  const started = Date.now();
  let fresh = 0;
  for (const [at, { name, run }] of pieces.entries()) {
    if (kept.pieces[name]) continue;
    const seconds = () => Math.round((Date.now() - started) / 1000);
    kept.pieces[name] = await run((line) => console.error(`  ${seconds()} s, ${name}: ${line}`));
    keep(kept);
    fresh += 1;
    const remaining = Math.round((seconds() / fresh) * (pieces.length - at - 1));
    console.error(`${seconds()} s: ${name} done, about ${remaining} s more`);
  }
  tellAll(pieces.map(({ name }) => [name, kept.pieces[name] as HostileReport]));
}

function listPieces(): Piece[] {
  const strings = readAttackStrings();
  const parts = Array.from(
    { length: Math.ceil(strings.length / STRINGS) },
    (_, at) => at * STRINGS,
  );
  const stretches = Array.from({ length: PDFS / PDFS_AT_ONCE }, (_, at) => at * PDFS_AT_ONCE);
  return [
    { name: 'archives', run: runArchives },
    { name: 'json', run: runJson },
    ...stretches.map((from) => ({
      name: `pdfs ${from}`,
      run: (tell: Tell) =>
        runPdfs(
          Array.from({ length: PDFS_AT_ONCE }, (_, at) => from + at),
          tell,
        ),
    })),
    ...parts.map((from) => ({
      name: `strings ${from}`,
      run: (tell: Tell) => runStrings(strings.slice(from, from + STRINGS), { prints: 10, tell }),
    })),
  ];
}

const nothingKept = (): Kept => ({ program: statSync(packagedExecutable).mtimeMs, pieces: {} });

function readKept(): Kept {
  const fresh = nothingKept();
  if (!existsSync(file)) return fresh;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  return kept.program === fresh.program ? kept : fresh;
}

function keep(kept: Kept): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(kept, null, 1));
}

/** Prints what was done altogether, and the faults of every kind with the first of them. */
function tellAll(reports: readonly (readonly [string, HostileReport])[]): void {
  const sums: Record<string, number> = {};
  const faults: Record<string, string[]> = {};
  for (const [name, report] of reports) {
    for (const [what, count] of Object.entries(report.done))
      sums[`${name.replace(/ .*/, '')}.${what}`] =
        (sums[`${name.replace(/ .*/, '')}.${what}`] ?? 0) + count;
    for (const [kind, found] of Object.entries(report.faults))
      faults[kind] = [...(faults[kind] ?? []), ...found.map((one) => `${name}: ${one}`)];
  }
  console.log(JSON.stringify(sums));
  for (const [kind, found] of Object.entries(faults)) {
    console.log(`${kind}: ${found.length}`);
    for (const one of found.slice(0, 5)) console.log(`  ${one.slice(0, 300)}`);
  }
}
