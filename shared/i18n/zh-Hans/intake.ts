import type { Message } from '../translate.ts';

/** Ways into the notebook besides opening files: the watched folder, the browser, one page on demand. */
export const intakeWords = {
  'intake.title': '进入笔记本的途径',
  'intake.hint': '在您开启之前全部关闭。Parley 自己不会向网络请求任何内容。',
  'intake.folder': '监视的文件夹',
  'intake.folderHint': '文件夹内及其下的每个新文件保存一次。已有的和您在其中移动的不受影响。',
  'intake.watching': { other: '正在监视“{folder}”。打开笔记本以来已保存 {count} 个文件。' },
  'intake.notWatching': '没有监视任何文件夹。',
  'intake.chooseFolder': '选择文件夹…',
  'intake.stopWatching': '停止监视',
  'intake.faults': { other: '{count} 个文件无法保存' },
  'intake.browser': '来自浏览器',
  'intake.browserHint':
    'Parley 此时只在本机监听。浏览器中的书签会打开 Parley 的一个小页面；按下其按钮，就按您看到的样子保存您正在看的页面。',
  'intake.listen': '在本机接收来自浏览器的页面',
  'intake.port': '正在监听 127.0.0.1，端口 {port}。',
  'intake.bookmarklet': '书签',
  'intake.bookmarkletHint':
    '在浏览器中新建书签，并将此内容作为其地址。只要端口和令牌不变，它就一直有效。',
  'intake.token': '令牌',
  'intake.tokenHint':
    '供您自己的脚本和扩展使用：POST /save，带“Authorization: Bearer …”和含 html、url、title 的 JSON。网页看不到它。新令牌使旧令牌失效。',
  'intake.show': '显示',
  'intake.hide': '隐藏',
  'intake.copy': '复制',
  'intake.copied': '已复制。',
  'intake.renew': '新令牌',
  'intake.renewed': '旧令牌和旧书签现已失效。',
  'intake.came': { other: '从监视的文件夹收入 {count} 篇文章。' },
  'intake.cameFaults': {
    other: '监视的文件夹中有 {count} 个文件无法保存：见“文件 > 进入笔记本的途径”。',
  },
  'intake.fetch': '获取此页面…',
  'intake.fetchHint': '在请求任何内容之前您会看到完整地址。不附带 Cookie 或登录信息。',
  'intake.fetching': '正在获取…',
  'menu.intake': '进入笔记本的途径(&W)…',
  'dialog.fetch': '从网络获取此页面？',
  'dialog.fetchGo': '获取',
  'dialog.watch': '选择要监视的文件夹',
  'dialog.watchGo': '监视',
} as const satisfies Record<string, Message>;
