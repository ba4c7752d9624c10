import type { Command } from './command.ts';
import { helpText } from './help-text.ts';

export const helpCommand: Command = {
  usage: 'help',
  summary: 'Shows this text.',
  options: {},
  run: async () => ({ answer: { help: helpText }, text: helpText }),
};
