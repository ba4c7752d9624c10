import { readAttackStrings, runHostile, sample } from '../stories/hostile-run.ts';

/** A fresh program for so many strings: a crash would show, and memory stays that of a user. */
const PART = 500;

/**
 * Sends all attack strings (or a number of them) through the packaged program; a second number says
 * how many of them are left out, for a run that was interrupted. Tells how far it is.
 */
export async function main(words: readonly string[]): Promise<void> {
  const all = readAttackStrings();
  if (!all) {
    console.log('Skipped: ../shared/corpus/hostile/strings.json is absent.');
    return;
  }
  const [wanted = all.length, from = 0] = words.map(Number);
  const strings = sample(all, wanted);
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const report = { strings: 0, saved: 0, drawn: 0, printed: 0, faults: 0, seconds: 0 };
  for (let at = from; at < strings.length; at += PART) {
    const part = await runHostile(strings.slice(at, at + PART), {
      prints: 30,
      tell: (line) => console.error(`  ${seconds()} s, from ${at} on: ${line}`),
    });
    const { ran, asked, left, changed, refused, stolen } = part;
    const faults = [ran, asked, left, changed, refused, stolen].flat();
    for (const line of faults.slice(0, 5)) console.log(`fault: ${line.slice(0, 200)}`);
    report.strings += part.strings;
    report.saved += part.saved;
    report.drawn += part.drawn;
    report.printed += part.printed;
    report.faults += faults.length;
    report.seconds = seconds();
    const share = Math.min(1, (at + PART - from) / (strings.length - from));
    const remaining = Math.round((report.seconds / share) * (1 - share));
    console.log(`${JSON.stringify(report)}, about ${remaining} s more`);
  }
}
