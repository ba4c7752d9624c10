import type { Message } from '../translate.ts';

/** The preferences, each with a sentence that explains it; what is said about the program. */
export const preferences = {
  'preferences.title': 'التفضيلات',
  'preferences.atOnce': 'يسري كل تغيير فورًا ويُحفظ على هذا الجهاز.',
  'preferences.language': 'اللغة',
  'preferences.language.system': 'لغة النظام',
  'preferences.languageHint': 'لغة القوائم والأزرار والرسائل. تبقى المقالات بلغتها.',
  'preferences.theme': 'المظهر',
  'preferences.themeHint':
    'ألوان النافذة كلها. يتبع «النظام» الفاتح والداكن في سطح مكتبك؛ ويحتفظ كل دفتر بمظهره.',
  'preferences.author': 'اسمك على التعليقات',
  'preferences.authorHint':
    'تحمله التعليقات الجديدة، وكذلك في ملفات PDF والملفات المصدَّرة. إن تُرك فارغًا فلا تحمل اسمًا. تبقى التعليقات القديمة كما هي.',
  'preferences.paper': 'الورق',
  'preferences.paperHint': 'المقاس الذي يعرضه تصدير PDF أولًا. يمكنك اختيار غيره عند كل تصدير.',
  'preferences.spelling': 'التدقيق الإملائي في الملاحظات',
  'preferences.spellingHint':
    'يُوضع خط تحت الكلمات الإنجليزية التي لا يعرفها قاموس البرنامج؛ ويقترح النقر بالزر الأيمن غيرها. لا يُجلب شيء ولا يُرسل. ولا قاموس للغات أخرى.',
  'about.licences': {
    zero: 'لا تراخيص حزم',
    one: 'ترخيص حزمة واحدة',
    two: 'ترخيصا حزمتين',
    few: '{count} تراخيص حزم',
    many: '{count} ترخيص حزمة',
    other: '{count} ترخيص حزمة',
  },
  'about.licencesHint':
    'بُني Parley من هذه الحزم. تراخيص Chromium بجانب البرنامج في LICENSES.chromium.html.',
  'about.noText': 'تذكر الحزمة هذا الترخيص وتأتي دون نصه.',
} as const satisfies Record<string, Message>;
