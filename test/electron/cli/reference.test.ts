import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText } from '../../../electron/cli/help-text.ts';
import { optionWords } from '../../../electron/cli/option-words.ts';
import { commandReference } from '../../../electron/cli/reference.ts';
import { commandTable } from '../../../electron/cli/run-cli.ts';

const page = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'guide', 'commands.md');

describe('the reference of the command line', () => {
  it('is the one that the commands give; "npm run reference" writes it anew', () => {
    expect(readFileSync(page, 'utf8')).toBe(commandReference(commandTable));
  });

  it.each(Object.entries(commandTable))(
    'help names "%s", and each option has its words',
    (name, command) => {
      expect(helpText).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
      const unsaid = Object.keys(command.options).filter(
        (option) => !optionWords[`${name} ${option}`] && !optionWords[option],
      );
      expect(unsaid).toEqual([]);
    },
  );
});
