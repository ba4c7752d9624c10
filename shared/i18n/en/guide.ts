import type { Message } from '../translate.ts';

/** The user guide in the window; its pages are texts of their own. */
export const guideWords = {
  'menu.guide': 'User Guide',
  'guide.title': 'User guide',
  'guide.pages': 'Pages of the guide',
} as const satisfies Record<string, Message>;
