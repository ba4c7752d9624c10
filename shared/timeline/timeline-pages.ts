import { directionOf } from '../i18n/languages.ts';
import { inEnglish, type Translator } from '../i18n/translator.ts';
import { formatEdtf } from './edtf.ts';
import type { QuotedPassage } from './quoted-passage.ts';
import { type DrawnEvent, escapeXml, type SvgRequest, timelineSvg } from './timeline-svg.ts';

/** An event to be printed: drawn, and listed with its passages. */
export type PrintedEvent = DrawnEvent & { readonly passages: readonly QuotedPassage[] };

export type PagesRequest = Pick<SvgRequest, 'title' | 'beside' | 'joins' | 'axis'> & {
  readonly description: string;
  readonly events: readonly PrintedEvent[];
  /** In whose words dates are told; English where none is given. */
  readonly speaker?: Translator;
  /** Events per drawing; default 24. */
  readonly perPage?: number;
};

const STYLE = `@page{size:A4 landscape;margin:14mm}
body{font:10pt/1.4 serif;margin:0;color:#111}
h1{font-size:16pt;margin:0 0 4mm}section{break-after:page}section:last-child{break-after:auto}
svg{width:100%;height:auto;max-height:90mm}
li.event{break-inside:avoid;margin:0 0 2mm}
.when{font-weight:bold}.none{font-style:italic;color:#666}
ol.notes{font-size:8.5pt;border-top:.3pt solid #888;padding:2mm 0 0 6mm}
ol.notes li{break-inside:avoid}sup{line-height:0}`;

/**
 * The whole timeline as one printable HTML document without scripts or outside files: each page
 * draws a stretch of it as vectors, lists its events, and gives the quotes as footnotes.
 */
export function timelinePages(request: PagesRequest): string {
  const { beside, description, events, speaker = inEnglish, perPage = 24 } = request;
  const title = beside === undefined ? request.title : `${request.title} · ${beside}`;
  const sections: string[] = [];
  let note = 0;
  for (let at = 0; at < events.length; at += perPage) {
    const part = events.slice(at, at + perPage);
    sections.push(pageOf(part, request, speaker, note + 1));
    note += part.reduce((sum, { passages }) => sum + passages.length, 0);
  }
  const dir = ` dir="${directionOf(speaker.code)}"`;
  const intro = description === '' ? '' : `<p>${escapeXml(description)}</p>`;
  return `<!doctype html>
<html lang="${escapeXml(speaker.code)}"${dir}><head><meta charset="utf-8"><title>${escapeXml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeXml(title)}</h1>${intro}
${sections.join('\n')}
</body></html>`;
}

function pageOf(
  events: readonly PrintedEvent[],
  { title, beside, joins = [], axis = 'calendar' }: PagesRequest,
  speaker: Translator,
  firstNote: number,
): string {
  const svg = timelineSvg({ title, beside, events, joins, axis, width: 1200, speaker });
  const drawing = svgWithOwnIds(svg, firstNote);
  let note = firstNote;
  const items: string[] = [];
  const notes: string[] = [];
  for (const event of events) {
    const refs = event.passages.map((passage) => {
      notes.push(noteOf(passage, note, speaker));
      note += 1;
      return `<sup><a href="#n${note - 1}">${note - 1}</a></sup>`;
    });
    items.push(itemOf(event, refs.join(' '), speaker));
  }
  const footnotes =
    notes.length === 0 ? '' : `<ol class="notes" start="${firstNote}">${notes.join('')}</ol>`;
  return `<section>${drawing}<ul>${items.join('')}</ul>${footnotes}</section>`;
}

/** Gradients of several drawings in one document need names of their own. */
const svgWithOwnIds = (svg: string, page: number): string =>
  svg.replace(/(id="|url\(#)(in|out)-/g, `$1$2${page}-`);

function itemOf({ placed, when }: PrintedEvent, refs: string, { say }: Translator): string {
  const { event } = placed;
  const text = event.description === '' ? '' : `: ${escapeXml(event.description)}`;
  const none = escapeXml(say('timeline.unsupported'));
  const support = refs === '' ? ` <span class="none">${none}</span>` : ` ${refs}`;
  return `<li class="event"><span class="when">${escapeXml(when)}</span> ${escapeXml(event.title)}${text}${support}</li>`;
}

function noteOf(passage: QuotedPassage, number: number, { code, say }: Translator): string {
  const { quote, articleTitle, outlet, published, when, stance } = passage;
  const source = [outlet, articleTitle, published === null ? null : formatEdtf(published, code)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
  const told = say(`timeline.stance.${stance}`);
  const says = when === null ? '' : ` (${told}: ${formatEdtf(when, code)})`;
  const denies = stance === 'denies' && when === null ? ` (${told})` : '';
  return `<li id="n${number}">“${escapeXml(quote)}” ${escapeXml(source + says + denies)}</li>`;
}
