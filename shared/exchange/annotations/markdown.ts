import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import { living } from '../../model/entity.ts';
import { escapeMarkdown, harmlessMarkdown, markdownTag } from '../markdown-text.ts';
import { citeArticle } from './citation.ts';
import type { ExportedText, Loss } from './drafts.ts';

/**
 * Writes the annotations of an article as Markdown in reading order: each passage as a quotation,
 * with kind, speakers, verification, tags and note. Made for people; positions are left out.
 */
export function exportMarkdown(article: Article): ExportedText {
  const annotations = living(article.annotations).sort(
    (a, b) => a.target.position.start - b.target.position.start,
  );
  const sections = annotations.map((annotation) => section(annotation));
  const text = [
    `# ${escapeMarkdown(article.metadata.title.value)}`,
    `Source: ${escapeMarkdown(citeArticle(article))}`,
    ...sections,
  ].join('\n\n');
  const losses: Loss[] = [
    {
      annotationId: null,
      field: 'target',
      message: 'Markdown holds the quoted words, not their positions; it cannot be read back.',
    },
  ];
  return { text: `${text}\n`, losses: annotations.length === 0 ? [] : losses };
}

function section(annotation: Annotation): string {
  const { target, kind, note, tags } = annotation;
  const quote = target.quote.exact
    .trim()
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`)
    .join('\n');
  const unsure = target.state === 'exact' || target.state === 'moved' ? '' : ` (${target.state})`;
  return [
    `## ${escapeMarkdown(capitalised(kind))}${unsure}`,
    quote,
    ...facts(annotation),
    ...(tags.length === 0 ? [] : [tags.map((tag) => `#${markdownTag(tag)}`).join(' ')]),
    ...(note === '' ? [] : [harmlessMarkdown(note)]),
  ].join('\n\n');
}

function facts({ speakers, voice, hedges, verification }: Annotation): string[] {
  const last = verification.at(-1);
  const lines = [
    ...(speakers.length === 0
      ? []
      : [
          `Speakers: ${speakers.map(({ name, named }) => escapeMarkdown(named ? name : `${name} (unnamed)`)).join(', citing ')}`,
        ]),
    ...(voice === undefined ? [] : [`Voice: ${voice}`]),
    ...(hedges.length === 0 ? [] : [`Hedges: ${hedges.map(escapeMarkdown).join(', ')}`]),
    ...(last
      ? [
          `Verification: ${last.status} (${escapeMarkdown(last.by)}, ${last.at.slice(0, 10)}) ${escapeMarkdown(last.why)}`,
        ]
      : []),
  ];
  return lines.length === 0 ? [] : [lines.map((line) => `- ${line.trim()}`).join('\n')];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
