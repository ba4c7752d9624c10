import { main as cost } from './store-cost.ts';
import { main as crash } from './store-crash.ts';
import { main as damage } from './store-damage.ts';
import { main as fail } from './store-fail.ts';
import { main as merge } from './store-merge.ts';

/** Each measurement of the store in its long form, and in the short form that `--short` asks for. */
const measurements: readonly [string, (isShort: boolean) => Promise<void>][] = [
  ['Nth call fails', () => fail()],
  ['damage', (isShort) => damage([isShort ? '10' : '100'])],
  ['merged histories', (isShort) => merge(['histories', isShort ? '1000' : '20000'])],
  ['folders with copies and crashes', (isShort) => merge(['folders', isShort ? '20' : '500'])],
  ['SIGKILL', (isShort) => crash(['kill', isShort ? '20' : '1000'])],
  ['power cuts on ext4', (isShort) => crash(['ext4', isShort ? '5' : '200'])],
  ['power cuts on xfs', (isShort) => crash(['xfs', isShort ? '5' : '200'])],
  ['cost of a save', (isShort) => cost(isShort ? ['1000', '5000'] : [])],
];

/**
 * Everything that the store promises, in its long form: takes about an hour. `--short` takes two
 * minutes. Exits with 1 where something was lost, torn, half done, or not recovered.
 */
export async function main(args: string[]): Promise<void> {
  // The crash benchmark starts this very script again as its writer.
  if (args[0] === 'writer') return crash(args);
  const isShort = args.includes('--short');
  for (const [name, measure] of measurements) {
    const start = performance.now();
    console.log(`== ${name}`);
    await measure(isShort);
    console.log(`   ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
}
