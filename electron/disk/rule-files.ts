import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type RuleSet, readRuleSet } from '../../shared/suggest/rules/rule-set.ts';
import { errorCode } from './fs-port.ts';

/** A person's rules for suggestions, and what is wrong with files that could not be read. */
export type RuleFiles = { readonly sets: readonly RuleSet[]; readonly problems: readonly string[] };

const largest = 1_000_000;
const mostFiles = 100;

/**
 * Reads the rule files of a notebook: every .json file in its folder "rules", in the order of their
 * names. A file that is wrong is named and left out; the others count.
 */
export async function readRuleFiles(notebookDir: string): Promise<RuleFiles> {
  const folder = join(notebookDir, 'rules');
  const sets: RuleSet[] = [];
  const problems: string[] = [];
  for (const name of (await namesIn(folder)).slice(0, mostFiles)) {
    const file = join(folder, name);
    const { size } = await stat(file);
    if (size > largest) {
      problems.push(`rules/${name}: The file is larger than 1 MB and was left out.`);
      continue;
    }
    const read = readRuleSet(await readFile(file, 'utf8'));
    if (read.ok) sets.push(read.value);
    else problems.push(`rules/${name}: ${read.problem.message}`);
  }
  return { sets, problems };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && /^[^.].*\.json$/iu.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
