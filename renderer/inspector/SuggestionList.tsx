import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import type { SuggestionView } from '../../shared/bridge/annotation-channels.ts';
import type { Article } from '../../shared/model/article.ts';
import { living } from '../../shared/model/living.ts';
import { doOrTell } from '../app/do.ts';
import { createStore, useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { kindWord } from '../reader/kinds.ts';
import { openPassage } from '../reader/open-passage.ts';
import { readingState } from '../reader/reading-state.ts';
import { VirtualList } from '../ui/VirtualList.tsx';

type Props = { readonly article: Article; readonly scroller: RefObject<HTMLElement | null> };

/** What was passed over, by text version: until the program ends nobody is asked about it again. */
const passedOver = createStore<Readonly<Record<string, ReadonlySet<string>>>>({});
const nothing: ReadonlySet<string> = new Set();

const keyOf = ({ rule, start, end }: SuggestionView) => `${rule} ${start} ${end}`;

/** Passages that rules point at. None becomes an annotation until a person takes it. */
export function SuggestionList({ article, scroller }: Props) {
  const { sha256 } = article.version;
  const answer = useAnswer('annotation:suggest', { articleId: article.id }, () => false).value;
  const value = answer?.suggestions;
  const [rule, setRule] = useState('');
  const passed = useStore(passedOver, (texts) => texts[sha256] ?? nothing);
  const taken = useMemo(
    () =>
      new Set(
        living(article.annotations).map(({ kind, target: { position } }) =>
          [kind, position.start, position.end].join(' '),
        ),
      ),
    [article.annotations],
  );
  const open = useMemo(
    () =>
      (value ?? []).filter(
        (one) => !taken.has([one.kind, one.start, one.end].join(' ')) && !passed.has(keyOf(one)),
      ),
    [value, taken, passed],
  );
  const rules = [...new Set((value ?? []).map((one) => one.rule))];
  const shown = rule === '' ? open : open.filter((one) => one.rule === rule);
  const take = (one: SuggestionView) => void takeSuggestion(article.id, one);
  const pass = (one: SuggestionView) =>
    passedOver.set({ [sha256]: new Set([...passed, keyOf(one)]) });
  if (!value) return null;
  const faults = answer?.problems.map((problem) => (
    <p key={problem} className="field-problem" role="alert">
      {problem}
    </p>
  ));
  if (value.length === 0)
    return (
      <>
        {faults}
        <p className="hint">{t('suggest.none')}</p>
      </>
    );
  return (
    <>
      {faults}
      <div className="filters">
        <select
          aria-label={t('suggest.rule')}
          value={rule}
          onChange={(event) => setRule(event.target.value)}
        >
          <option value="">{t('suggest.all', { count: open.length })}</option>
          {rules.map((name) => (
            <option key={name} value={name}>
              {`${name.replaceAll('-', ' ')} (${open.filter((one) => one.rule === name).length})`}
            </option>
          ))}
        </select>
      </div>
      <p className="hint">{t('suggest.hint')}</p>
      <VirtualList items={shown} keyOf={keyOf} scroller={scroller} height={104} key={sha256}>
        {(one) => <SuggestionCard article={article} suggestion={one} onTake={take} onPass={pass} />}
      </VirtualList>
    </>
  );
}

type CardProps = {
  readonly article: Article;
  readonly suggestion: SuggestionView;
  readonly onTake: (one: SuggestionView) => void;
  readonly onPass: (one: SuggestionView) => void;
};

function SuggestionCard({ article, suggestion, onTake, onPass }: CardProps) {
  const { start, end, text, kind, why, speakers } = suggestion;
  const show = () => {
    openPassage(article.id, { start, end });
    readingState.set({ hits: [{ start, end }] });
  };
  const steer = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'a' || event.key === 'A') onTake(suggestion);
    else if (event.key === 'x' || event.key === 'X') onPass(suggestion);
    else if (event.key === 'ArrowDown') focusBeside(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') focusBeside(event.currentTarget, -1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="card suggestion" data-kind={kind}>
      <button type="button" className="card-quote" dir="auto" onClick={show} onKeyDown={steer}>
        {text}
      </button>
      <p className="card-source">
        <span className="kind-sample">{kindWord(kind)}</span> · {why}
      </p>
      {speakers?.some(({ name }) => !why.includes(name)) && (
        <p className="card-speakers">{speakers.map(({ name }) => name).join(' ← ')}</p>
      )}
      <p className="card-actions">
        <button type="button" className="link-button" onClick={() => onTake(suggestion)}>
          {t('suggest.take')} <kbd>A</kbd>
        </button>
        <button type="button" className="link-button" onClick={() => onPass(suggestion)}>
          {t('suggest.pass')} <kbd>X</kbd>
        </button>
      </p>
    </div>
  );
}

/** Moves the focus to the next card's quote; what is taken leaves the list, the next moves up. */
function focusBeside(from: HTMLElement, by: number): void {
  const quotes = [...document.querySelectorAll<HTMLElement>('.suggestion .card-quote')].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  quotes[quotes.indexOf(from) + by]?.focus();
}

async function takeSuggestion(articleId: string, one: SuggestionView): Promise<void> {
  const { start, end, kind, speakers, voice, hedges } = one;
  await doOrTell('annotation:add', {
    articleId,
    passage: { start, end },
    kind,
    ...(speakers ? { speakers: [...speakers] } : {}),
    ...(voice ? { voice } : {}),
    ...(hedges ? { hedges: [...hedges] } : {}),
  });
}
