import type { Message } from '../translate.ts';

/** The user guide in the window; its pages are texts of their own. */
export const guideWords = {
  'menu.guide': 'Handbuch',
  'guide.title': 'Handbuch',
  'guide.pages': 'Seiten des Handbuchs',
} as const satisfies Record<string, Message>;
