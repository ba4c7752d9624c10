import type { Message } from '../translate.ts';

/** The kept versions of an article. */
export const versions = {
  'versions.open': '文章历史…',
  'versions.title': '“{title}”的历史',
  'versions.hint': '每一行是文章在某次更改之前的样子。选择一行，查看它与现在的差异。',
  'versions.none': '文章保存后没有任何更改。',
  'versions.before': '“{label}”之前',
  'versions.device': '在 {device} 上',
  'versions.list': '版本',
  'versions.difference': '与现在比较',
  'versions.same': '没有可见之处与现在不同。',
  'versions.onlyThen': { other: '{count} 条标注现已不存在' },
  'versions.onlyNow': { other: '{count} 条标注为此后所作（恢复会将其移除）' },
  'versions.changed': { other: '{count} 条标注有所不同' },
  'versions.sentences': { other: '标题或正文中有 {count} 个句子不同' },
  'versions.then': '当时：',
  'versions.now': '现在：',
  'versions.details': '其他详细信息：{names}',
  'versions.tags': '当时的标签：{before}；现在：{after}',
  'versions.status': '当时的阅读状态：{before}；现在：{after}',
  'versions.nothing': '无',
  'versions.restore': '恢复此版本',
  'versions.restored': '已恢复“{label}”之前的版本。撤销可收回此操作。',
} as const satisfies Record<string, Message>;
