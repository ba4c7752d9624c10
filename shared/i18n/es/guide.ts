import type { Message } from '../translate.ts';

/** The user guide in the window; its pages are texts of their own. */
export const guideWords = {
  'menu.guide': 'Guía del usuario',
  'guide.title': 'Guía del usuario',
  'guide.pages': 'Páginas de la guía',
} as const satisfies Record<string, Message>;
