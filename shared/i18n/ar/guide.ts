import type { Message } from '../translate.ts';

/** The user guide in the window; its pages are texts of their own. */
export const guideWords = {
  'menu.guide': 'دليل المستخدم',
  'guide.title': 'دليل المستخدم',
  'guide.pages': 'صفحات الدليل',
} as const satisfies Record<string, Message>;
