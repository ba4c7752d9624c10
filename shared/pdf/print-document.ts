import { escapeHtml } from '../base/escape-html.ts';
import { loadTranslator } from '../i18n/translator.ts';
import type { Block } from '../model/text-version.ts';
import { formatEdtf } from '../timeline/edtf.ts';
import { findWordBreaks } from './hyphenation.ts';
import type { NumberedPassage } from './markers.ts';
import { numberPassages } from './markers.ts';
import { gatherAppendix, linksFromNote, printAppendix } from './print-appendix.ts';
import { printBlocks } from './print-blocks.ts';
import { fontSheetsFor } from './print-fonts.ts';
import type { PrintInput } from './print-input.ts';
import { hasRemark, printBeside, printNotes } from './print-notes.ts';
import { printSpan } from './print-segments.ts';
import { printStyle } from './print-style.ts';

export type { PrintInput, PrintOptions } from './print-input.ts';

/** Nothing but our own styles, the served fonts and pictures inside the document itself. */
const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:";

/**
 * The article as one HTML document for the printing window: no script, nothing from the network,
 * highlighted passages as marker links (see markers.ts) that `finishPdf` turns into highlights.
 */
export async function printDocument(input: PrintInput): Promise<string> {
  const { article, options } = input;
  const { metadata, version } = article;
  const speaker = await loadTranslator(input.locale);
  const passages = numberPassages(article);
  const noted = options.notes === 'none' ? [] : passages.filter(hasRemark);
  const appendix = gatherAppendix(input);
  const beside = options.notes === 'margin' ? placeNotes(noted, version.blocks) : new Map();
  const language = metadata.language?.value;
  const { text: words, blocks, marks } = version;
  const breaks = await findWordBreaks(words, blocks, marks, language);
  const source = { text: words, marks, passages, breaks };
  const [first, ...later] = version.blocks;
  const isTitle =
    first?.kind === 'heading' && saysTheSame(blockText(article, first), metadata.title.value);
  const title = first && isTitle ? printSpan(source, first) : escapeHtml(metadata.title.value);
  const text = printBlocks(source, isTitle ? later : version.blocks, {
    images: input.images ?? {},
    picture: speaker.say('pdf.picture'),
    before: (block) =>
      (beside.get(block) ?? []).map((one: NumberedPassage) => printBeside(one, speaker)).join(''),
  });
  const notes =
    options.notes === 'footnotes'
      ? printNotes(noted, speaker, (id) =>
          options.appendix ? linksFromNote(appendix, id, speaker) : '',
        )
      : '';
  const tail = options.appendix ? printAppendix(input, appendix, passages, speaker) : '';
  const content = `<main${metadata.direction?.value === 'rtl' ? ' dir="rtl"' : ''}><div class="text">${printHead(input, title)}${text}</div>${notes}${tail}</main>`;
  return `<!doctype html>
<html lang="${escapeHtml(language ?? 'und')}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(metadata.title.value)}</title>
${fontSheetsFor(content, language)
  .map((name) => `<link rel="stylesheet" href="/fonts/${name}.css">`)
  .join('')}
<style>${printStyle(options, content, language)}</style></head>
<body><div class="running" aria-hidden="true" dir="auto">${escapeHtml(metadata.title.value)}</div>${content}</body></html>`;
}

const blockText = ({ version }: PrintInput['article'], { start, end }: Block): string =>
  version.text.slice(start, end);

/** A page that repeats its title as its first heading has it once in print. */
const saysTheSame = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim().toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase();

function printHead({ article, locale }: PrintInput, title: string): string {
  const { metadata } = article;
  const published = metadata.published?.value;
  const who = [
    metadata.bylines?.value.join(', '),
    metadata.outlet?.value,
    published && formatEdtf(published.slice(0, 10), locale),
  ].filter((part) => part);
  const url = metadata.canonicalUrl?.value ?? metadata.url?.value;
  const byline = who.length > 0 ? `<p class="byline">${escapeHtml(who.join(' · '))}</p>` : '';
  const source = url ? `<p class="source">${escapeHtml(url)}</p>` : '';
  return `<h1>${title}</h1>${byline}${source}`;
}

/** Each note stands beside the block in which its passage begins. */
function placeNotes(
  passages: readonly NumberedPassage[],
  blocks: readonly Block[],
): Map<Block, NumberedPassage[]> {
  const places = new Map<Block, NumberedPassage[]>();
  for (const passage of passages) {
    const block =
      blocks.find((one) => passage.start < one.end && one.start < passage.end) ?? blocks[0];
    if (block) places.set(block, [...(places.get(block) ?? []), passage]);
  }
  return places;
}
