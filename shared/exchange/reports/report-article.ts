import { marksWhole } from '../../anchor/needs-review.ts';
import type { Pictures } from '../../article/pictures-in.ts';
import { contains, cutAt, overlaps, type TextRange } from '../../base/text-range.ts';
import { kindName } from '../../i18n/kind-name.ts';
import { directionOf } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import { living } from '../../model/entity.ts';
import type { Block, Mark } from '../../model/text-version.ts';
import { noteRuns } from './note-runs.ts';
import type { Report, ReportPart, ReportSetting, Run } from './report.ts';
import { heading } from './report.ts';

/** One article: its text with its pictures, then its annotations in reading order. */
export function reportArticle(
  article: Article,
  setting: ReportSetting,
  pictures: Pictures = new Map(),
): Report {
  const { metadata } = article;
  const source = metadata.canonicalUrl?.value ?? metadata.url?.value;
  return {
    title: metadata.title.value,
    authors: metadata.bylines?.value ?? [],
    tags: article.tags,
    ...(source ? { source } : {}),
    ...(metadata.outlet ? { outlet: metadata.outlet.value } : {}),
    ...(metadata.published ? { published: metadata.published.value } : {}),
    ...(metadata.language ? { language: metadata.language.value } : {}),
    ...(metadata.direction ? { direction: metadata.direction.value } : {}),
    generatedAt: setting.now,
    speaker: setting.speaker,
    pictures,
    cited: [article],
    contents: false,
    parts: [...textParts(article, setting), ...annotationParts(article, setting)],
  };
}

function textParts({ version, metadata }: Article, { speaker }: ReportSetting): ReportPart[] {
  const title = metadata.title.value.trim();
  const parts = version.blocks.flatMap((block, at): ReportPart[] => {
    const isTitle = at === 0 && version.text.slice(block.start, block.end).trim() === title;
    if (isTitle && block.kind === 'heading') return [];
    const text = version.text.slice(block.start, block.end);
    if (block.kind === 'table') {
      const rows = (block.rows ?? []).map((row) =>
        row.map((cell) => version.text.slice(cell.start, cell.end)),
      );
      return rows.length > 0 ? [{ kind: 'table', head: rows[0] ?? [], rows: rows.slice(1) }] : [];
    }
    if (block.kind === 'figure')
      return figureParts(block, runsOf(version, block), speaker.say('pdf.picture'));
    if (text.trim() === '') return [];
    if (block.kind === 'heading') return [heading(block.level === 2 || !block.level ? 2 : 3, text)];
    const runs = runsOf(version, block);
    if (block.kind === 'list-item') {
      const { level = 1, ordered = false } = block;
      return [{ kind: 'list', items: [{ runs, level, ordered }] }];
    }
    if (block.kind === 'preformatted') return [{ kind: 'code', text }];
    return [{ kind: block.kind === 'quote' ? 'quote' : 'paragraph', runs }];
  });
  return joinLists(parts);
}

/** Neighbouring lists are one list. */
function joinLists(parts: readonly ReportPart[]): ReportPart[] {
  const joined: ReportPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'list' && last?.kind === 'list')
      joined[joined.length - 1] = { kind: 'list', items: [...last.items, ...part.items] };
    else joined.push(part);
  }
  return joined;
}

/** A figure; without caption and words there is nothing to say of one whose picture is not there. */
function figureParts(block: Block, caption: readonly Run[], unnamed: string): ReportPart[] {
  const { file, alt } = block.image ?? {};
  const said = caption.map((run) => run.text).join('');
  const words = alt || said || unnamed;
  if (!file && !alt && said === '') return [];
  return [
    { kind: 'figure', words, caption: said === '' ? [] : caption, ...(file ? { file } : {}) },
  ];
}

/** A span of an article's text with what is strong, slanted or linked in it. */
function runsOf({ text, marks }: Article['version'], span: TextRange): Run[] {
  const touching = marks.filter((mark) => overlaps(mark, span));
  return cutAt(span, touching).map((piece) => {
    const over = touching.filter((mark) => contains(mark, piece));
    const has = (kind: Mark['kind']) => over.some((mark) => mark.kind === kind);
    const href = over.find((mark) => mark.kind === 'link')?.href;
    return {
      text: text.slice(piece.start, piece.end),
      ...(has('strong') ? { strong: true } : {}),
      ...(has('emphasis') ? { emphasis: true } : {}),
      ...(has('code') ? { code: true } : {}),
      ...(has('subscript') ? { script: 'sub' as const } : {}),
      ...(has('superscript') ? { script: 'sup' as const } : {}),
      ...(href === undefined ? {} : { href }),
    };
  });
}

function annotationParts(article: Article, { speaker }: ReportSetting): ReportPart[] {
  const annotations = living(article.annotations).sort(
    (a, b) => a.target.position.start - b.target.position.start,
  );
  if (annotations.length === 0) return [];
  return [
    heading(2, speaker.say('report.annotations'), { language: speaker.code }),
    ...annotations.map((one) => annotationPart(one, speaker)),
  ];
}

function annotationPart(annotation: Annotation, speaker: Translator): ReportPart {
  const speakers = annotation.speakers.map((speaker) => speaker.name).join(' ← ');
  const about: Run[] = [
    { text: kindName(annotation.kind, speaker), strong: true },
    ...(speakers ? [{ text: ` · ${speaker.say('pdf.saidBy', { names: speakers })}` }] : []),
    ...(annotation.tags.length > 0
      ? [{ text: ` · ${annotation.tags.map((tag) => `#${tag}`).join(' ')}` }]
      : []),
    ...(annotation.target.state === 'orphan' && !marksWhole(annotation.target)
      ? [{ text: ` · ${speaker.say('report.lost')}`, emphasis: true }]
      : []),
  ];
  const quote = marksWhole(annotation.target) ? '' : annotation.target.quote.exact;
  return {
    kind: 'passage',
    quote,
    about,
    note: noteRuns(annotation.note),
    direction: directionOf(speaker.code),
  };
}
