import type { Message } from '../translate.ts';

/** Articles that tell one story: copies of a wire text, reprints, duplicates. */
export const familyWords = {
  'families.title': 'النسخ',
  'families.looking': 'يجري البحث عن نسخ…',
  'families.none': 'لم تُوجد نسخ',
  'families.noneHint':
    'تظهر هنا المقالات التي لها عنوان ويب واحد أو نص واحد في معظمه: مكررات وإعادات نشر ونسخ وكالات.',
  'families.count': {
    zero: 'لا أخبار مكررة هنا.',
    one: 'خبر واحد موجود هنا أكثر من مرة.',
    two: 'خبران موجودان هنا أكثر من مرة.',
    few: '{count} أخبار موجودة هنا أكثر من مرة.',
    many: '{count} خبرًا موجودًا هنا أكثر من مرة.',
    other: '{count} خبر موجود هنا أكثر من مرة.',
  },
  'families.tellings': {
    zero: 'لا روايات',
    one: 'رواية واحدة',
    two: 'روايتان',
    few: '{count} روايات',
    many: '{count} رواية',
    other: '{count} رواية',
  },
  'families.hint': 'تُقارن كل رواية بالمصدر: نص وكالة، وإلا فالأقدم. ويمكن اتخاذ غيره مصدرًا.',
  'families.source': 'متخذة مصدرًا',
  'families.outletUnknown': 'الجهة الناشرة مجهولة',
  'families.captures': {
    zero: 'لا لقطات',
    one: 'لقطة واحدة',
    two: 'لقطتان',
    few: '{count} لقطات',
    many: '{count} لقطة',
    other: '{count} لقطة',
  },
  'families.kept': {
    zero: 'لا جمل باقية',
    one: 'جملة واحدة باقية',
    two: 'جملتان باقيتان',
    few: '{count} جمل باقية',
    many: '{count} جملة باقية',
    other: '{count} جملة باقية',
  },
  'families.reworded': '{count} بصياغة أخرى',
  'families.cut': '{count} محذوفة',
  'families.added': '{count} مضافة',
  'families.retitled': 'عنوان آخر',
  'families.showSentences': 'عرض الجمل',
  'families.hideSentences': 'إخفاء الجمل',
  'families.makeSource': 'اتخاذها مصدرًا',
  'families.merge': 'دمج في المصدر',
  'families.part': 'ليست مكررة',
  'families.merged':
    'دُمج في «{title}»: لقطات {captures}. تعليمات تحتاج إلى نظر: {open}. يلغي التراجع ذلك.',
  'families.parted': 'حُفظ: هذا خبر آخر.',
} as const satisfies Record<string, Message>;
