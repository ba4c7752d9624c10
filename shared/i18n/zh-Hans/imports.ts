import type { Message } from '../translate.ts';

/** Taking over what another tool exported: the trial, the import, and what became of each row. */
export const importWords = {
  'import.other': '从其他工具导入…',
  'import.title': '从 {tool} 导入',
  'import.file': '来自文件“{name}”。尚未写入任何内容。',
  'import.unknown': 'Parley 不认识的导出，已略过：{names}',
  'import.new': { other: '{count} 篇新文章' },
  'import.words': { other: '{count} 个词的存储文本' },
  'import.joined': { other: '{count} 行属于已有的文章：所补充的内容会加到那里' },
  'import.collections': { other: '{count} 个新集合' },
  'import.skipped': { other: '{count} 行先前已导入，或在文件中重复出现' },
  'import.failed': { other: '{count} 行无法读取' },
  'import.lost': '不会一并导入的内容',
  'import.lossless': '文件中的所有内容都会一并导入。',
  'import.bad': '无法读取的行',
  'import.doubles': '不产生新文章的行',
  'import.warned': '带有提示的新文章',
  'import.row': '第 {row} 行',
  'import.more': { other: '以及另外 {count} 行' },
  'import.nothing': '此文件中没有新内容。',
  'import.go': { other: '导入 {count} 行' },
  'import.running': '正在导入第 {done} 行，共 {total} 行',
  'import.writing': '正在写入…',
  'import.stop': '停止',
  'import.done': { other: '已从 {tool} 导入 {count} 篇文章。撤销会收回整次导入。' },
  'import.joinedOnly': '已用 {tool} 的内容补全已有的文章。',
} as const satisfies Record<string, Message>;
