import type { Message } from '../translate.ts';

/** The user guide in the window; its pages are texts of their own. */
export const guideWords = {
  'menu.guide': '用户指南',
  'guide.title': '用户指南',
  'guide.pages': '指南页面',
} as const satisfies Record<string, Message>;
