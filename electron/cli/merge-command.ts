import { resolve } from 'node:path';
import { unwrap } from '../../shared/base/result.ts';
import { gitSettings, mergeFiles } from '../disk/merge-driver.ts';
import { type Command, neededWord } from './command.ts';

export const mergeCommand: Command = {
  usage: 'merge OURS THEIRS | merge --settings',
  summary: 'Merges two copies of one document into the first; --settings prints what git needs.',
  options: { '--settings': 'flag' },
  files: ['…'],
  async run(words) {
    if (words.flag('--settings')) return { answer: gitSettings, text: settingsText() };
    const ours = resolve(neededWord(words, 0, 'The file that takes the merge'));
    const theirs = resolve(neededWord(words, 1, 'The file that is merged into it'));
    unwrap(await mergeFiles(ours, theirs));
    return { answer: { merged: ours }, text: '' };
  },
};

function settingsText(): string {
  const settings = Object.entries(gitSettings.config).map(
    ([name, value]) => `git config ${name} "${value}"`,
  );
  const { attributes, ignore } = gitSettings;
  const files = `In .gitattributes:\n${attributes}\nIn .gitignore:\n${ignore}`;
  return `${files}\nOnce on each machine:\n${settings.join('\n')}`;
}
