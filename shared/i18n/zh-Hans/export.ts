import type { Message } from '../translate.ts';

/** The messages of exports and citations. */
export const exportWords = {
  'export.title': '导出带标注的 PDF',
  'export.paper': '纸张',
  'export.notes': '打印中的备注',
  'export.notes.footnotes': '作为脚注',
  'export.notes.margin': '放在页边',
  'export.notes.none': '仅在高亮标注内',
  'export.appendix': '附录：主张、事件和来源',
  'export.go': '导出…',
  'export.working': '正在生成 PDF…',
  'export.done': '已保存“{name}”。',
  'cite.title': '引用这篇文章',
  'cite.copy': '点击一条引文即可复制。',
  'cite.style.chicago': 'Chicago（芝加哥）',
  'cite.style.apa': 'APA',
  'cite.style.mla': 'MLA',
  'cite.style.plain': '纯文本，附存档哈希值',
  'cite.copied': '已复制引文（{style}）。',
  'cite.file': '供文献管理软件使用的文件',
  'cite.format.csl': 'CSL-JSON（Zotero、pandoc）',
  'cite.format.bibtex': 'BibTeX',
  'cite.format.biblatex': 'BibLaTeX',
  'cite.format.ris': 'RIS（EndNote、Mendeley）',
  'cite.save': '保存…',
} as const satisfies Record<string, Message>;
