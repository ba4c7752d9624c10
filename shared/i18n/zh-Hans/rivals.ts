import type { Message } from '../translate.ts';

/** What was written at the same time on two machines. */
export const rivals = {
  'rivals.title': { other: '在两台机器上同时写下：{count} 处' },
  'rivals.hint': '什么都没有丢失：请选择保留哪个文本。撤销可取消选择。',
  'rivals.shown': '显示的：',
  'rivals.other': '在 {device}，{when}：',
  'rivals.nothing': '（无）',
  'rivals.keep': '保留显示的',
  'rivals.take': '采用另一个',
  'rivals.compare': '比较并选择…',
  'rivals.all': '两台机器上的写法',
} as const satisfies Record<string, Message>;
