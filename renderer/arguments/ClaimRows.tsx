import { type KeyboardEvent, useRef } from 'react';
import type { ClaimSummary } from '../../shared/bridge/argument-channels.ts';
import { publishedWord } from '../app/published-word.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { VirtualList } from '../ui/VirtualList.tsx';

type Props = { readonly claims: readonly ClaimSummary[]; readonly currentId: string | null };

/** The claims as a list box with one stop for the Tab key; only the rows in sight are drawn. */
export function ClaimRows({ claims, currentId }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const places = new Map(claims.map(({ id }, at) => [id, at]));
  const current = currentId === null ? -1 : (places.get(currentId) ?? -1);
  const keys = (event: KeyboardEvent) => {
    const next = claims[stepTo(event.key, current, claims.length)];
    if (!next) return;
    event.preventDefault();
    viewState.set({ statementId: next.id });
  };
  return (
    <div
      className="claim-rows"
      data-pane="list"
      role="listbox"
      tabIndex={0}
      aria-label={t('ledger.list')}
      aria-activedescendant={current >= 0 ? `claim-${currentId}` : undefined}
      ref={box}
      onKeyDown={keys}
    >
      <VirtualList
        items={claims}
        keyOf={keyOf}
        scroller={box}
        height={84}
        gap={0}
        shownKey={currentId}
      >
        {(claim) => (
          <ClaimRow
            claim={claim}
            isCurrent={claim.id === currentId}
            place={(places.get(claim.id) ?? 0) + 1}
            all={claims.length}
          />
        )}
      </VirtualList>
    </div>
  );
}

const keyOf = ({ id }: ClaimSummary): string => id;

/** The row that a key leads to; -1 for a key that means nothing here. */
function stepTo(key: string, current: number, count: number): number {
  const last = count - 1;
  if (key === 'ArrowDown') return Math.min(last, current + 1);
  if (key === 'ArrowUp') return Math.max(0, current - 1);
  if (key === 'PageDown') return Math.min(last, current + 10);
  if (key === 'PageUp') return Math.max(0, current - 10);
  if (key === 'Home') return 0;
  return key === 'End' ? last : -1;
}

type RowProps = {
  readonly claim: ClaimSummary;
  readonly isCurrent: boolean;
  readonly place: number;
  readonly all: number;
};

function ClaimRow({ claim, isCurrent, place, all }: RowProps) {
  return (
    <button
      type="button"
      role="option"
      id={`claim-${claim.id}`}
      className="claim-row"
      aria-selected={isCurrent}
      aria-posinset={place}
      aria-setsize={all}
      tabIndex={-1}
      onClick={() => viewState.set({ statementId: claim.id })}
    >
      <span className="claim-row-text" dir="auto">
        {claim.text}
      </span>
      <span className="claim-row-facts">
        <span>{t('ledger.articles', { count: claim.articles })}</span>
        <span>{t('ledger.origins', { count: claim.origins })}</span>
        {claim.against > 0 && (
          <span className="against">{t('ledger.against', { count: claim.against })}</span>
        )}
        <span>{firstWords(claim)}</span>
      </span>
      <span className="claim-row-facts">
        <span className="standing" data-standing={claim.standing} title={t('standing.label')}>
          {t(`standing.${claim.standing}`)}
        </span>
        {claim.verdict !== 'unchecked' && (
          <span className="claim-verdict" data-status={claim.verdict}>
            {t(`verdict.${claim.verdict}`)}
          </span>
        )}
        {claim.gaps > 0 && <span className="gaps">{t('ledger.gaps', { count: claim.gaps })}</span>}
      </span>
    </button>
  );
}

function firstWords({ first, firstIsShared }: ClaimSummary): string {
  if (!first) return t('ledger.noFirst');
  const published = publishedWord(first.published || null);
  return t(firstIsShared ? 'ledger.firstShared' : 'ledger.firstBy', { who: first.who, published });
}
