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
  'preferences.notifications': '长任务完成时通知',
  'preferences.notificationsHint':
    '当导入、导出或其他持续数秒的任务在您看别的程序时结束，系统会告知。它说出任务名，从不说出文章。',
  'preferences.log': '为错误报告记录日志',
  'preferences.logHint':
    '什么失败了、何时、在程序何处，会写入本机的一个文件。其中没有笔记本里的文字、标题或名称，也不发送到任何地方；“帮助 > 显示日志”会打开其文件夹。',
  'preferences.updates': '查找新版本',
  'preferences.updatesHint':
    'Parley 启动时向发布者的地址询问最新版本，并在获取任何内容之前询问您。关闭时 Parley 不联系任何人。没有该地址的副本在此什么也不做。',
  'log.isOff': '没有记录日志。“首选项”中有说明并可开启。',
  'about.licences': { other: '{count} 个软件包的许可证' },
  'about.own': 'Parley 是采用 MIT 许可证的自由软件。',
  'about.licencesHint':
    'Parley 由这些软件包构成。Chromium 的许可证在程序旁的 LICENSES.chromium.html 中。',
  'about.noText': '该软件包写明了此许可证，但未附全文。',
} as const satisfies Record<string, Message>;
