import type { Message } from '../translate.ts';

/** The user guide in the window; its pages are texts of their own. */
export const guideWords = {
  'menu.guide': 'Guide d’utilisation',
  'guide.title': 'Guide d’utilisation',
  'guide.pages': 'Pages du guide',
} as const satisfies Record<string, Message>;
