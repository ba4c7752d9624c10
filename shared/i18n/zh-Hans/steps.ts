import type { Message } from '../translate.ts';

/** The way through the sample notebook. */
export const steps = {
  'steps.title': '十分钟上手',
  'steps.hint':
    '这里有三篇关于 2025 年日内瓦和伦敦会谈的简报，其中的主张已标出。您的任何操作都不会弄坏它们：一切都可以撤销。',
  'steps.show': '入门步骤',
  'steps.read': '阅读',
  'steps.readHint': '打开第一篇简报。颜色和线型表明谁主张什么；旁边的面板列出它们。',
  'steps.readGo': '打开',
  'steps.mark': '标记',
  'steps.markHint':
    '选择一个文段（按 S 选一句），按 1 标为主张，2 标为证据……8 标为备注。写下理由，并按 L 与它所回应的内容关联。',
  'steps.markGo': '试一试',
  'steps.argue': '权衡',
  'steps.argueHint':
    '每个主张只列一次：谁提出、有何支持、还有哪些未决。您标注的主张列在下方，直到您将其关联或收入。',
  'steps.argueGo': '查看主张',
  'steps.date': '定年',
  'steps.dateHint': '每个事件都以报道它的文段为依据；无人给出的日期保持不详。',
  'steps.dateGo': '查看时间线',
  'steps.find': '查找',
  'steps.findHint': '一个搜索框，边输入边搜索标题、正文、备注和事件，支持任何文字。',
  'steps.findGo': '搜索',
  'steps.own': '创建自己的笔记本',
  'steps.ownHint': '您的笔记本是由您选定的一个文件夹。它留在这台电脑上，归您所有。',
  'steps.ownGo': '选择文件夹…',
  'steps.recent': '继续使用您的笔记本',
} as const satisfies Record<string, Message>;
