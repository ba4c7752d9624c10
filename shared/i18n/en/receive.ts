import type { Message } from '../translate.ts';

/** What the loopback endpoint answers, and what its page in the browser says. */
export const receiveWords = {
  'receive.title': 'Save to Parley',
  'receive.waiting': 'Waiting for the page…',
  'receive.save': 'Save this page',
  'receive.saving': 'Saving…',
  'receive.untitled': 'A page without a title',
  'receive.blocked':
    'This site does not let its page be handed over. Save the page in the browser (Ctrl+S) and drop the file on Parley.',
  'receive.silent': 'Parley does not answer any more.',
  'receive.saved': 'Saved “{title}”.',
  'receive.again': 'Saved as a further capture of “{title}”.',
  'receive.known': 'This page is already in the notebook.',
  'receive.closed': 'Parley has no notebook open.',
  'receive.tooLarge': 'The page is larger than 20 MB.',
  'receive.needed': 'A page with "html" and "url" (http or https) is needed.',
  'receive.notHere': 'This address is not answered.',
  'receive.foreign': 'Web sites may not save pages by themselves.',
  'receive.nothing': 'There is nothing here.',
  'receive.token': 'The token is missing or not the present one.',
  'receive.oldBookmark':
    'This bookmark is no longer valid. Copy the new one in Parley: File, Ways into the Notebook.',
  'receive.many': 'Too many pages at once; try again in a minute.',
} as const satisfies Record<string, Message>;
