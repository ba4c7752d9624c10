/** What the loopback endpoint answers, and what its page in the browser says. */
export const receiveWords = {
  'receive.title': 'حفظ في Parley',
  'receive.waiting': 'بانتظار الصفحة…',
  'receive.save': 'احفظ هذه الصفحة',
  'receive.saving': 'جارٍ الحفظ…',
  'receive.untitled': 'صفحة بلا عنوان',
  'receive.blocked':
    'لا يسمح هذا الموقع بتسليم صفحته. احفظ الصفحة في المتصفح (Ctrl+S) ثم أفلت الملف على Parley.',
  'receive.silent': 'لم يعد Parley يجيب.',
  'receive.saved': 'حُفظ «{title}».',
  'receive.again': 'حُفظ لقطةً أخرى من «{title}».',
  'receive.known': 'هذه الصفحة في الدفتر بالفعل.',
  'receive.closed': 'لا دفتر مفتوح في Parley.',
  'receive.tooLarge': 'الصفحة أكبر من 20 ميغابايت.',
  'receive.needed': 'تلزم صفحة فيها "html" و"url" (http أو https).',
  'receive.notHere': 'لا يُجاب هذا العنوان.',
  'receive.foreign': 'لا يجوز للمواقع حفظ الصفحات من تلقاء نفسها.',
  'receive.nothing': 'لا شيء هنا.',
  'receive.token': 'الرمز مفقود أو ليس الحالي.',
  'receive.oldBookmark': 'لم تعد هذه الإشارة صالحة. انسخ الجديدة في Parley: ملف، الطرق إلى الدفتر.',
  'receive.many': 'صفحات كثيرة دفعة واحدة؛ حاول بعد دقيقة.',
} as const;
