import { type Command, makeNotebook, neededWord } from './command.ts';

export const initCommand: Command = {
  usage: 'init DIR --title T',
  summary: 'Makes an empty notebook in an empty or new folder.',
  options: { '--title': 'value' },
  async run(words) {
    const folder = neededWord(words, 0, 'The folder of the new notebook');
    const title = words.value('--title');
    const { id } = await makeNotebook(folder, title);
    return { answer: { id, title: title ?? null }, text: `Made the notebook ${id} in ${folder}.` };
  },
};
