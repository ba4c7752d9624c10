import { ok, type Result, unwrap } from '../base/result.ts';
import type { TimelineLook } from '../bridge/timeline-channels.ts';
import type { WrittenTimeline } from '../exchange/timeline/event-draft.ts';
import {
  readTimeline,
  type TimelineFormat,
  timelineFormat,
  writeTimeline,
} from '../exchange/timeline/formats.ts';
import { faultWords } from '../exchange/timeline/import-fault.ts';
import { type TimelineLoss, timelineLosses } from '../exchange/timeline/loss-report.ts';
import { inEnglish, type Translator } from '../i18n/translator.ts';
import { living } from '../model/entity.ts';
import { finishPicture } from '../pdf/finish-report.ts';
import { timelinePages } from '../timeline/timeline-pages.ts';
import { drawnTimeline, printedTimeline } from './draw-timelines.ts';
import { argumentsFileName } from './exchange-arguments.ts';
import { changeWith, readLiving, type Session } from './session.ts';
import { viewTimeline } from './view-timeline.ts';

/** A timeline with placed events and the passages that were found, as every export takes it. */
async function writtenTimeline(session: Session, id: string): Promise<WrittenTimeline> {
  const { timeline, events: views } = unwrap(await viewTimeline(session, id));
  const { title, description, dayZero } = timeline;
  const events = views.map(({ passages, ...placed }) => ({ placed, passages }));
  return { title, description, ...(dayZero === undefined ? {} : { dayZero }), events };
}

/** What a format will not say of a timeline. */
export async function lossesOf(
  session: Session,
  id: string,
  format: TimelineFormat,
): Promise<Result<readonly TimelineLoss[]>> {
  return ok(timelineLosses(await writtenTimeline(session, id), format));
}

/** Formats that an export writes: text formats, one SVG drawing, or a PDF of many pages. */
export type TimelineExport = TimelineFormat | 'svg' | 'pdf';

/** A file name that every file system takes, made from a timeline's title. */
export const timelineFileName = (title: string, format: TimelineExport | 'png'): string => {
  const isPicture = format === 'svg' || format === 'pdf' || format === 'png';
  return argumentsFileName(
    title.trim() || 'Timeline',
    isPicture ? format : timelineFormat(format).extension,
  );
};

/** The bytes of a timeline in a format; `print` turns a standalone HTML document into PDF bytes. */
export async function exportTimeline(
  session: Session,
  wanted: {
    readonly id: string;
    readonly format: TimelineExport;
    readonly look: TimelineLook;
    /** In whose words a drawing tells dates; English where none is given. */
    readonly speaker?: Translator;
  },
  print: (html: string) => Promise<Uint8Array>,
): Promise<Result<Uint8Array>> {
  const { id, format, look, speaker = inEnglish } = wanted;
  if (format === 'pdf') {
    const pages = await printedTimeline(session, id, look, speaker);
    return finishPicture(await print(timelinePages(pages)), pages.title, session.now());
  }
  const text =
    format === 'svg'
      ? await drawnTimeline(session, id, look, speaker)
      : writeTimeline(format, await writtenTimeline(session, id));
  return ok(new TextEncoder().encode(text));
}

export type ImportedTimeline = {
  readonly id: string;
  readonly title: string;
  readonly events: number;
  readonly problems: readonly string[];
};

/**
 * Reads a timeline file as a new timeline. Passages whose marks this notebook holds are kept, all
 * others cannot be reached and are dropped. `title` names formats that carry none.
 */
export function importTimeline(
  session: Session,
  input: {
    readonly text: string;
    readonly title: string;
    readonly format: TimelineFormat;
    /** In whose words it is told what could not be read; English where none is given. */
    readonly speaker?: Translator;
  },
): Promise<Result<ImportedTimeline>> {
  return changeWith(session, 'Import timeline', async () => {
    const read = unwrap(readTimeline(input.format, input.text, session.now()));
    const named = read.timeline.title === 'Imported timeline' ? input.title : read.timeline.title;
    const articles = new Map<string, ReadonlySet<string>>();
    for (const event of living(read.timeline.events))
      for (const { articleId } of Object.values(event.passages))
        if (!articles.has(articleId)) articles.set(articleId, await marksOf(session, articleId));
    const events = Object.fromEntries(
      Object.entries(read.timeline.events).map(([id, event]) => [
        id,
        {
          ...event,
          passages: Object.fromEntries(
            Object.entries(event.passages).filter(([mark, { articleId }]) =>
              articles.get(articleId)?.has(mark),
            ),
          ),
        },
      ]),
    );
    const timeline = { ...read.timeline, title: named || input.title, events };
    const value = {
      id: timeline.id,
      title: timeline.title,
      events: living(timeline.events).length,
      problems: read.faults.map((fault) => faultWords(fault, input.speaker ?? inEnglish)),
    };
    return { edits: [{ type: 'timeline' as const, create: timeline }], value };
  });
}

async function marksOf(session: Session, articleId: string): Promise<ReadonlySet<string>> {
  const article = await readLiving(session, 'article', articleId).catch(() => null);
  return new Set(article ? living(article.annotations).map(({ id }) => id) : []);
}
