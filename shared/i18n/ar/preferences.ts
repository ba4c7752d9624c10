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
  'preferences.notifications': 'الإخبار عند انتهاء عمل طويل',
  'preferences.notificationsHint':
    'عندما ينتهي استيراد أو تصدير أو عمل آخر يدوم ثواني كثيرة وأنت تنظر إلى برنامج آخر يخبرك النظام. يذكر المهمة ولا يذكر مقالًا أبدًا.',
  'preferences.log': 'الاحتفاظ بسجل لتقارير الأخطاء',
  'preferences.logHint':
    'يُكتب ما فشل ومتى وأين في البرنامج في ملف على هذا الجهاز. ليس فيه نص ولا عنوان ولا اسم من دفاترك، ولا يُرسل إلى أي مكان؛ ويفتح مساعدة > إظهار سجل الأحداث مجلده.',
  'preferences.updates': 'البحث عن إصدارات جديدة',
  'preferences.updatesHint':
    'عند التشغيل يسأل Parley عنوان ناشره عن أحدث إصدار، ويسألك قبل جلب أي شيء. وما دام هذا مطفأً لا يتصل Parley بأحد. والنسخ التي بلا عنوان كهذا لا تفعل هنا شيئًا.',
  'log.isOff': 'لا يُحفظ سجل. تشرحه التفضيلات وتشغّله.',
  'about.licences': {
    zero: 'لا تراخيص حزم',
    one: 'ترخيص حزمة واحدة',
    two: 'ترخيصا حزمتين',
    few: '{count} تراخيص حزم',
    many: '{count} ترخيص حزمة',
    other: '{count} ترخيص حزمة',
  },
  'about.own': 'Parley برنامج حر برخصة MIT.',
  'about.licencesHint':
    'بُني Parley من هذه الحزم. تراخيص Chromium بجانب البرنامج في LICENSES.chromium.html.',
  'about.noText': 'تذكر الحزمة هذا الترخيص وتأتي دون نصه.',
} as const satisfies Record<string, Message>;
