import type { Message } from '../translate.ts';

/** What a person should know about how something was read or came in. */
export const remarks = {
  'remark.cutPage':
    'The page is larger than 6 million characters; the rest is only in the original.',
  'remark.cutText':
    'The text is longer than 6 million characters; the rest is only in the original.',
  'remark.tooDeep': 'The page nests deeper than can be read; its text is shown without structure.',
  'remark.empty': 'No text was found in this original.',
  'remark.wholePage': 'No article was recognised; the whole page is shown.',
  'remark.unsafeNames': {
    one: '{count} file of the archive was passed over because its name points outside of it.',
    other: '{count} files of the archive were passed over because their names point outside of it.',
  },
  'remark.noTextLayer': 'This PDF holds pictures of pages and no text.',
  'remark.attached': 'What is attached stays in the original only: {names}.',
  'remark.moreOriginals': {
    one: 'The archive holds {count} more original; only the first is shown here.',
    other: 'The archive holds {count} more originals; only the first is shown here.',
  },
  'remark.errorPage': 'This looks like an error page and not like the article.',
  'remark.paywall': 'This looks like the beginning of an article behind a paywall.',
  'remark.consent': 'This looks like a question about cookies and not like the article.',
  'remark.keptNoText': '{tool} kept no text of this page.',
  'remark.fileMissing': 'The file “{name}” is not there.',
  'remark.noRecord': 'The row is no record of a page.',
  'remark.cells': 'The row has {count} cells instead of {wanted}.',
  'remark.noTitle': 'The entry has no title.',
  'remark.entryBroken': 'The entry is not closed and cannot be read; what comes after it was read.',
  'remark.xmlBroken': 'The file is no sound XML; export it from {tool} once more.',
  'remark.partBroken': 'The part “{name}” of the archive cannot be read.',
  'remark.packedBroken': 'The backup of Firefox is damaged or cut off; nothing in it can be read.',
  'remark.nothingToKeep': 'The row has neither an address nor a text.',
  'remark.notWeb': '“{address}” is not the address of a web page.',
  'remark.notAddress': '“{address}” is not an address.',
  'remark.twin': 'Row {row} has the same address; what this row adds was added there.',
  'remark.cameBefore': 'This row was imported before.',
  'remark.cameMore': {
    one: 'This row was imported before; {count} new highlight was added.',
    other: 'This row was imported before; {count} new highlights were added.',
  },
  'remark.joined':
    'An article with this address is in the notebook; tags, folders, highlights and the stored page were added to it.',
  'remark.bare': {
    one: '{count} row holds no text of the page: it becomes an article without text.',
    other: '{count} rows hold no text of the page: they become articles without text.',
  },
  'remark.undated':
    'When it was saved cannot be read in these rows: {rows}. The import’s own time stands for it.',
  'remark.picturesAway': {
    one: 'The pictures of {count} stored page are not in the file; only their addresses are kept.',
    other:
      'The pictures of {count} stored pages are not in the file; only their addresses are kept.',
  },
  'remark.filesAway': {
    one: '{count} file that the export names is not there.',
    other: '{count} files that the export names are not there.',
  },
  'remark.encrypted': {
    one: '{count} note has encrypted passages that only Evernote can open.',
    other: '{count} notes have encrypted passages that only Evernote can open.',
  },
  'remark.marksWait': {
    one: '{count} highlight waits for its page: it finds its place when the page is saved.',
    other: '{count} highlights wait for their page: they find their places when the page is saved.',
  },
  'remark.markWhole': 'It marks no passage; it is kept as a note on the whole article.',
  'remark.markOutside': 'Its position does not lie in this text; it is kept without a place.',
  'remark.markSeveral': '“{words}” fits several passages; choose one.',
  'remark.markUnsure': '“{words}” has to be checked: it is not sure here.',
  'remark.markGone': '“{words}” is not in this text; the annotation is kept without a place.',
  'remark.notHypothesis': 'This item is not a Hypothesis annotation.',
  'remark.replyAlone':
    'This is a reply to an annotation that is not in the file; it is kept as a note on the page.',
} as const satisfies Record<string, Message>;
