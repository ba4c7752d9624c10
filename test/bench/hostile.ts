import { readAttackStrings, runHostile, sample } from '../stories/hostile-run.ts';

/** Sends all attack strings (or a number of them) through the packaged program; see README. */
export async function main(words: readonly string[]): Promise<void> {
  const all = readAttackStrings();
  if (!all) {
    console.log('Skipped: ../shared/corpus/hostile/strings.json is absent.');
    return;
  }
  const wanted = words[0] ? Number(words[0]) : all.length;
  const started = Date.now();
  const strings = sample(all, wanted);
  const report = { strings: 0, faults: 0, seconds: 0 };
  // A fresh program every thousand strings: a crash would show, and memory stays that of a user.
  for (let at = 0; at < strings.length; at += 1_000) {
    const part = await runHostile(strings.slice(at, at + 1_000), {
      prints: 60,
      tell: (line) => console.error(line),
    });
    const { ran, asked, left, changed, refused, stolen } = part;
    console.log(JSON.stringify({ ...part, changed: changed.length }, null, 1));
    for (const line of changed.slice(0, 5)) console.log(`changed ${line.slice(0, 200)}`);
    report.strings += part.strings;
    report.faults += [ran, asked, left, changed, refused, stolen].flat().length;
  }
  report.seconds = Math.round((Date.now() - started) / 1000);
  console.log(JSON.stringify(report));
}
