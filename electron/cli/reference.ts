import type { Command } from './command.ts';
import { type CommandName, commandNames } from './commands.ts';
import { helpText } from './help-text.ts';
import { optionWords } from './option-words.ts';

/** The reference of the command line as a page of the guide (Markdown), from the commands themselves. */
export function commandReference(commands: Readonly<Record<CommandName, Command>>): string {
  return [
    '# The command line',
    'The installed program understands these words instead of opening a window; from a checkout they follow `npm run --silent parley --`. Where a window has the notebook open, the command is handed to it and the window shows the change at once.',
    'Standard output carries the answer, standard error the messages. With `--json` the answer is exactly one JSON document. `--notebook` names the notebook; without it the present folder is meant. The exit code is 0 when all is done, 1 when some inputs failed and the rest was done, 2 when the usage was wrong, and 130 when it was ended by Ctrl+C.',
    `\`\`\`\n${helpText.trim()}\n\`\`\``,
    ...commandNames.map((name) => section(name, commands[name])),
    '',
  ].join('\n\n');
}

function section(name: CommandName, { usage, summary, options }: Command): string {
  const rows = Object.entries(options).map(
    ([option, kind]) =>
      `| \`${option}\` | ${takes[kind]} | ${optionWords[`${name} ${option}`] ?? optionWords[option] ?? ''} |`,
  );
  const table = ['| Option | Takes | Meaning |', '|---|---|---|', ...rows].join('\n');
  return [`## ${name}`, summary, `\`parley ${usage}\``]
    .concat(rows.length > 0 ? [table] : [])
    .join('\n\n');
}

const takes = { flag: 'nothing', value: 'a value', list: 'a value; may be repeated' } as const;
