import MarkdownIt from 'markdown-it';
import { isReportLink, type Run } from './report.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable(['image']);
markdown.validateLink = isReportLink;

type Token = ReturnType<typeof markdown.parse>[number];

/** A note written in Markdown as runs of text; its paragraphs and the points of its lists begin new lines. */
export function noteRuns(note: string): Run[] {
  const runs: Run[] = [];
  const lists: { at: number | null }[] = [];
  let lead = '';
  for (const token of markdown.parse(note, {})) {
    if (token.type === 'bullet_list_open') lists.push({ at: null });
    else if (token.type === 'ordered_list_open')
      lists.push({ at: Number(token.attrGet('start') ?? 1) });
    else if (token.type.endsWith('_list_close')) lists.pop();
    else if (token.type === 'list_item_open') lead = leadOf(lists);
    const inside = runsIn(token);
    if (inside.length === 0) continue;
    const before = `${runs.length > 0 ? '\n' : ''}${lead}`;
    runs.push(...(before === '' ? [] : [{ text: before }]), ...inside);
    lead = '';
  }
  return runs;
}

function leadOf(lists: readonly { at: number | null }[]): string {
  const list = lists.at(-1);
  return list === undefined || list.at === null ? '• ' : `${list.at++}. `;
}

function runsIn(token: Token): Run[] {
  if (token.type === 'fence' || token.type === 'code_block')
    return [{ text: token.content.trimEnd(), code: true }];
  const runs: Run[] = [];
  let [strong, emphasis] = [0, 0];
  let href: string | undefined;
  for (const child of token.children ?? []) {
    const { type, content } = child;
    if (type === 'strong_open') strong++;
    else if (type === 'strong_close') strong--;
    else if (type === 'em_open') emphasis++;
    else if (type === 'em_close') emphasis--;
    else if (type === 'link_open') href = String(child.attrGet('href') ?? '');
    else if (type === 'link_close') href = undefined;
    else {
      const text = type === 'softbreak' || type === 'hardbreak' ? '\n' : content;
      if (text === '') continue;
      runs.push({
        text,
        ...(strong > 0 ? { strong: true } : {}),
        ...(emphasis > 0 ? { emphasis: true } : {}),
        ...(type === 'code_inline' ? { code: true } : {}),
        ...(href === undefined ? {} : { href }),
      });
    }
  }
  return runs;
}
