/** What the loopback endpoint answers, and what its page in the browser says. */
export const receiveWords = {
  'receive.title': '保存到 Parley',
  'receive.waiting': '正在等待网页…',
  'receive.save': '保存此网页',
  'receive.saving': '正在保存…',
  'receive.untitled': '没有标题的网页',
  'receive.blocked': '此网站不允许移交网页。请在浏览器中保存网页（Ctrl+S），再把文件拖到 Parley。',
  'receive.silent': 'Parley 不再应答。',
  'receive.saved': '已保存“{title}”。',
  'receive.again': '已存为“{title}”的又一采集版本。',
  'receive.known': '此网页已在笔记本中。',
  'receive.closed': 'Parley 没有打开笔记本。',
  'receive.tooLarge': '网页大于 20 MB。',
  'receive.needed': '需要带有 "html" 和 "url"（http 或 https）的网页。',
  'receive.notHere': '此地址不予应答。',
  'receive.foreign': '网站不能自行保存网页。',
  'receive.nothing': '这里什么都没有。',
  'receive.token': '令牌缺失或不是当前令牌。',
  'receive.oldBookmark':
    '此书签已失效。请在 Parley 的“文件”菜单、“进入笔记本的途径”中复制新的书签。',
  'receive.many': '一次太多网页；请一分钟后再试。',
} as const;
