import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { splitSentences } from '../../shared/article/sentences.ts';
import type { Article } from '../../shared/model/article.ts';
import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { type DateSuggestion, suggestDates } from '../../shared/timeline/suggest-dates.ts';
import { reasonOf } from '../../shared/timeline/suggestion-reason.ts';
import { factLine, locale, t } from '../app/words.ts';
import { readingState } from '../reader/reading-state.ts';
import { relativeParts } from './DateOffers.tsx';
import { eventPrefill } from './event-prefill.ts';

/** The dates that the whole text gives: one tab stop, arrows show each in the text, Enter makes an event. */
export function DateSuggestions({ article }: { readonly article: Article }) {
  const { text } = article.version;
  const published = article.metadata.published?.value;
  const language = article.metadata.language?.value;
  const offers = useMemo(
    () => suggestDates(text, { published, language }),
    [text, published, language],
  );
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const show = (at: number) => {
    const one = offers[at];
    if (!one) return;
    setCurrent(at);
    const range = { start: one.start, end: one.end };
    readingState.set({ jump: { articleId: article.id, range }, hits: [range] });
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = Math.max(0, Math.min(offers.length - 1, current + step));
    if (step === 0) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('.suggestion')[next]?.focus();
  };
  return (
    <section className="date-suggestions" aria-label={t('timeline.suggestions')}>
      <h3>
        {t('timeline.suggestions')} <span className="count">{offers.length}</span>
      </h3>
      <p className="quiet">
        {t(offers.length === 0 ? 'timeline.noSuggestions' : 'timeline.suggestionKeys')}
      </p>
      <ul className="suggestion-list" ref={list} onKeyDown={keys}>
        {offers.map((offer, at) => (
          <li key={offer.start}>
            <button
              type="button"
              className="suggestion"
              tabIndex={at === Math.min(current, offers.length - 1) ? 0 : -1}
              aria-label={[
                t('timeline.accept', { text: offer.text }),
                dateOf(offer),
                reasonWords(offer),
              ]
                .filter((part) => part !== null)
                .join('. ')}
              onFocus={() => show(at)}
              onClick={() => accept(article, offer)}
            >
              <span className="suggestion-text" dir="auto">
                {offer.text}
              </span>
              <span className="suggestion-date">
                {factLine([dateOf(offer), reasonWords(offer)])}
              </span>
              {offer.alternatives.length > 0 && (
                <span className="suggestion-date">
                  {t('timeline.otherReadings')}{' '}
                  {offer.alternatives.map((one) => formatEdtf(one, locale)).join(', ')}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why it gives that date; what it asks for says so itself. */
function reasonWords(offer: DateSuggestion): string | null {
  const reason = reasonOf(offer);
  return reason === 'event' ? null : t(`timeline.reason.${reason}`);
}

/** What a suggestion gives: a date with its EDTF, a year to be asked for, or an event to be picked. */
function dateOf({ edtf, text, relativeTo }: DateSuggestion): string {
  if (edtf?.startsWith('XXXX')) return t('timeline.asksYear');
  if (edtf !== null) return `${formatEdtf(edtf, locale)} (${edtf})`;
  if (relativeTo) return t('timeline.relativeOffer', { text, ...relativeParts(relativeTo) });
  return t('timeline.asksDate');
}

/** Opens the dialog for the sentence that gives the date, with the date filled in. */
function accept(article: Article, suggestion: DateSuggestion): void {
  const sentence = splitSentences(article.version.text).find(
    ({ start, end }) => start <= suggestion.start && suggestion.end <= end,
  );
  const { start, end } = sentence ?? suggestion;
  const text = article.version.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const range = { start: start + lead, end: start + lead + trimmed.length };
  eventPrefill.set({ suggestion });
  readingState.set({ eventPassage: { articleId: article.id, range, text: trimmed } });
}
