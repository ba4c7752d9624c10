/** What a person should know about how something was read or came in. */
export const remarks = {
  'remark.cutPage': '网页超过 600 万个字符；其余部分只在原件中。',
  'remark.cutText': '文本超过 600 万个字符；其余部分只在原件中。',
  'remark.tooDeep': '网页的嵌套层次太深，无法读取；文本不带结构显示。',
  'remark.empty': '在此原件中没有找到文本。',
  'remark.wholePage': '没有识别出文章；显示整个网页。',
  'remark.unsafeNames': {
    other: '压缩包中有 {count} 个文件因名称指向外部而被跳过。',
  },
  'remark.noTextLayer': '此 PDF 只有页面图像，没有文本。',
  'remark.attached': '附件只保留在原件中：{names}。',
  'remark.moreOriginals': {
    other: '压缩包中还有 {count} 个原件；这里只显示第一个。',
  },
  'remark.errorPage': '这看起来像错误页面，而不是文章。',
  'remark.paywall': '这看起来像付费墙后文章的开头。',
  'remark.consent': '这看起来像关于 Cookie 的询问，而不是文章。',
  'remark.keptNoText': '{tool} 没有保存此网页的文本。',
  'remark.fileMissing': '文件“{name}”不在那里。',
  'remark.noRecord': '该行不是网页记录。',
  'remark.cells': '该行有 {count} 个单元格，应为 {wanted} 个。',
  'remark.noTitle': '该条目没有标题。',
  'remark.entryBroken': '该条目没有结束，无法读取；其后的内容已读取。',
  'remark.xmlBroken': '该文件不是完好的 XML；请从 {tool} 重新导出。',
  'remark.partBroken': '压缩包中的“{name}”无法读取。',
  'remark.nothingToKeep': '该行既没有网址也没有文本。',
  'remark.notWeb': '“{address}”不是网页地址。',
  'remark.notAddress': '“{address}”不是网址。',
  'remark.twin': '第 {row} 行的网址相同；本行的新内容已加到那里。',
  'remark.cameBefore': '该行之前已导入。',
  'remark.cameMore': {
    other: '该行之前已导入；新增 {count} 条高亮。',
  },
  'remark.joined': '笔记本中已有此网址的文章；标签、文件夹、高亮和保存的网页已加入其中。',
  'remark.bare': {
    other: '{count} 行不含网页文本：它们将成为没有文本的文章。',
  },
  'remark.undated': '这些行的保存时间无法读取：{rows}。以导入时间代替。',
  'remark.picturesAway': {
    other: '{count} 个已存网页的图片不在文件中；只保留其地址。',
  },
  'remark.filesAway': {
    other: '导出所列的 {count} 个文件不在那里。',
  },
  'remark.encrypted': {
    other: '{count} 条笔记含有只有 Evernote 能打开的加密段落。',
  },
  'remark.marksWait': {
    other: '{count} 条高亮在等待其网页：保存网页后会找到位置。',
  },
  'remark.markWhole': '它没有标出段落；作为整篇文章的笔记保留。',
  'remark.markOutside': '其位置不在此文本中；保留但没有位置。',
  'remark.markSeveral': '“{words}”符合多处；请选择一处。',
  'remark.markUnsure': '“{words}”需要核对：此处不确定。',
  'remark.markGone': '“{words}”不在此文本中；标注保留但没有位置。',
  'remark.notHypothesis': '此项不是 Hypothesis 标注。',
  'remark.replyAlone': '这是对不在文件中的标注的回复；作为网页的笔记保留。',
} as const;
