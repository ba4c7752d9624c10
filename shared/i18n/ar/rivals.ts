import type { Message } from '../translate.ts';

/** What was written at the same time on two machines. */
export const rivals = {
  'rivals.title': {
    zero: 'كُتب على جهازين في الوقت نفسه: لا مواضع',
    one: 'كُتب على جهازين في الوقت نفسه: موضع واحد',
    two: 'كُتب على جهازين في الوقت نفسه: موضعان',
    few: 'كُتب على جهازين في الوقت نفسه: {count} مواضع',
    many: 'كُتب على جهازين في الوقت نفسه: {count} موضعًا',
    other: 'كُتب على جهازين في الوقت نفسه: {count} موضع',
  },
  'rivals.hint': 'لم يضع شيء: اختر النص الذي يبقى. ويلغي التراجع الاختيار.',
  'rivals.shown': 'المعروض:',
  'rivals.other': 'على {device}، {when}:',
  'rivals.nothing': '(لا شيء)',
  'rivals.keep': 'إبقاء المعروض',
  'rivals.take': 'أخذ الآخر',
  'rivals.compare': 'المقارنة والاختيار…',
  'rivals.all': 'كُتب على جهازين',
} as const satisfies Record<string, Message>;
