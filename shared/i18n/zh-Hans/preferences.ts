import type { Message } from '../translate.ts';

/** The preferences, each with a sentence that explains it; what is said about the program. */
export const preferences = {
  'preferences.title': '首选项',
  'preferences.atOnce': '每项更改立即生效，并保存在本机。',
  'preferences.language': '语言',
  'preferences.language.system': '跟随系统',
  'preferences.languageHint': '菜单、按钮和消息的语言。文章保持原来的语言。',
  'preferences.theme': '主题',
  'preferences.themeHint':
    '整个窗口的颜色。“系统”跟随桌面的浅色和深色；每个笔记本各自记住自己的主题。',
  'preferences.author': '标注上的署名',
  'preferences.authorHint':
    '新标注带有此名，导出的 PDF 和文件中也一样。留空则不署名。旧标注保持不变。',
  'preferences.paper': '纸张',
  'preferences.paperHint': '导出 PDF 时首先提供的尺寸。每次导出都可以另选。',
  'preferences.spelling': '检查笔记的拼写',
  'preferences.spellingHint':
    '程序内置词典不认识的英文词会加下划线；右键提供其他写法。不下载也不发送任何内容。没有其他语言的词典。',
  'about.licences': { other: '{count} 个软件包的许可证' },
  'about.licencesHint':
    'Parley 由这些软件包构成。Chromium 的许可证在程序旁的 LICENSES.chromium.html 中。',
  'about.noText': '该软件包写明了此许可证，但未附全文。',
} as const satisfies Record<string, Message>;
