import type { Message } from '../translate.ts';

/** The way through the sample notebook. */
export const steps = {
  'steps.title': 'تعرّف على الطريق في عشر دقائق',
  'steps.hint':
    'ثلاث إحاطات قصيرة عن محادثات 2025 في جنيف ولندن تنتظرك هنا وادعاءاتها معلَّمة. لا شيء تفعله يفسدها: كل شيء قابل للتراجع.',
  'steps.show': 'الخطوات الأولى',
  'steps.read': 'اقرأ',
  'steps.readHint':
    'افتح الإحاطة الأولى. تُظهر الألوان والخطوط من يدّعي ماذا؛ واللوحة بجانبها تسردها.',
  'steps.readGo': 'افتحها',
  'steps.mark': 'علّم',
  'steps.markHint':
    'حدد مقطعًا واضغط 1 للادعاء و2 للدليل … و8 للملاحظة. اكتب السبب، واربطه بما يجيب عنه.',
  'steps.markGo': 'جرّب',
  'steps.argue': 'وازن',
  'steps.argueHint': 'انظر كل ادعاء مرة واحدة، مع كل من قاله وما يدعمه وما يتركه مفتوحًا.',
  'steps.argueGo': 'عرض الادعاءات',
  'steps.date': 'أرّخ',
  'steps.dateHint': 'يقوم كل حدث على المقاطع التي تذكره؛ والتاريخ الذي لا يذكره أحد يبقى مجهولًا.',
  'steps.dateGo': 'عرض خط زمني',
  'steps.find': 'ابحث',
  'steps.findHint': 'خانة واحدة تبحث في العناوين والنصوص والملاحظات والأحداث وأنت تكتب، بأي كتابة.',
  'steps.findGo': 'بحث',
  'steps.own': 'ابدأ دفترك',
  'steps.ownHint': 'دفترك مجلد تختاره. يبقى على هذا الجهاز وهو ملكك.',
  'steps.ownGo': 'اختر مجلدًا…',
  'steps.recent': 'تابع العمل في أحد دفاترك',
} as const satisfies Record<string, Message>;
