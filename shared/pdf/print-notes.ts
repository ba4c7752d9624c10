import MarkdownIt from 'markdown-it';
import { escapeHtml } from '../base/escape-html.ts';
import { kindName } from '../i18n/kind-name.ts';
import type { Translator } from '../i18n/translator.ts';
import type { NumberedPassage } from './markers.ts';
import { goMarker, isPrintableAddress } from './markers.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable(['image']);
markdown.validateLink = isPrintableAddress;
// Headings of a note would stand in the outline of the article.
markdown.disable(['heading', 'lheading']);

/** The HTML of a note written in Markdown: no raw HTML, no pictures, no headings. */
export const printNote = (note: string): string => (note.trim() ? markdown.render(note) : '');

/** The attributes of a part that speaks the reader's language, not the article's. */
export const inLanguageOf = ({ code }: Translator): string =>
  ` lang="${code}" dir="${code === 'ar' ? 'rtl' : 'ltr'}"`;

/** True for an annotation that says something beside its quote. */
export const hasRemark = ({ annotation }: NumberedPassage): boolean =>
  annotation.note.trim() !== '' || annotation.speakers.length > 0 || annotation.tags.length > 0;

/** One note beside the text. */
export function printBeside(passage: NumberedPassage, speaker: Translator): string {
  return `<aside class="beside">${label(passage)} <span class="kind">${kindOf(passage, speaker)}</span>${body(passage, speaker)}</aside>`;
}

/** The numbered notes beneath the text, each with its quote and a link back to its passage. */
export function printNotes(
  passages: readonly NumberedPassage[],
  speaker: Translator,
  links: (annotationId: string) => string,
): string {
  if (passages.length === 0) return '';
  const entries = passages.map(
    (passage) =>
      `<div class="entry"><p>${label(passage)} <span class="kind">${kindOf(passage, speaker)}.</span> <q dir="auto">${escapeHtml(shorten(passage.annotation.target.quote.exact))}</q>${links(passage.annotation.id)}</p>${body(passage, speaker)}</div>`,
  );
  return `<section class="notes"${inLanguageOf(speaker)}><h2>${speaker.say('pdf.notes')}</h2>${entries.join('\n')}</section>`;
}

const label = ({ number }: NumberedPassage): string =>
  `<a class="label" href="${goMarker(`h${number}`, `n${number}`)}">${number}</a>`;

const kindOf = ({ annotation }: NumberedPassage, speaker: Translator): string =>
  escapeHtml(kindName(annotation.kind, speaker));

function body({ annotation }: NumberedPassage, { say }: Translator): string {
  const speakers = annotation.speakers.map((speaker) => speaker.name).join(' ← ');
  const tags = annotation.tags.map((tag) => escapeHtml(`#${tag}`)).join(' ');
  return (
    (annotation.note.trim() ? `<div dir="auto">${printNote(annotation.note)}</div>` : '') +
    (speakers ? `<p>${escapeHtml(say('pdf.saidBy', { names: speakers }))}</p>` : '') +
    (tags ? `<p dir="auto">${tags}</p>` : '')
  );
}

function shorten(quote: string): string {
  const flat = quote.replace(/\s+/g, ' ');
  if (flat.length <= 160) return flat;
  return `${[...flat].slice(0, 90).join('')} … ${[...flat].slice(-50).join('')}`;
}
