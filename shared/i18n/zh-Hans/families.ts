import type { Message } from '../translate.ts';

/** Articles that tell one story: copies of a wire text, reprints, duplicates. */
export const familyWords = {
  'families.title': '副本',
  'families.looking': '正在查找副本…',
  'families.none': '未找到副本',
  'families.noneHint': '地址相同或文字大多相同的文章会出现在这里：重复、转载、通讯社稿件。',
  'families.count': { other: '有 {count} 则报道在此不止一份。' },
  'families.tellings': { other: '{count} 种讲述' },
  'families.hint': '每种讲述都与来源比较：通讯社文本，否则最早的一份。也可另选来源。',
  'families.source': '作为来源',
  'families.outletUnknown': '媒体未知',
  'families.captures': { other: '{count} 次采集版本' },
  'families.kept': { other: '保留 {count} 句' },
  'families.reworded': '改写 {count} 句',
  'families.cut': '删去 {count} 句',
  'families.added': '增加 {count} 句',
  'families.retitled': '标题不同',
  'families.showSentences': '显示句子',
  'families.hideSentences': '隐藏句子',
  'families.makeSource': '作为来源',
  'families.merge': '并入来源',
  'families.part': '不是重复',
  'families.merged':
    '已并入《{title}》：{captures} 次采集版本。{open} 处标记需要查看。撤销可恢复。',
  'families.parted': '已记住：这是另一则报道。',
} as const satisfies Record<string, Message>;
