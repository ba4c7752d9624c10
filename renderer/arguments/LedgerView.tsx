import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ClaimSummary } from '../../shared/bridge/argument-channels.ts';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ClaimDetail } from './ClaimDetail.tsx';

const orders = ['repeated', 'first', 'gaps', 'text'] as const;
const rowsAtOnce = 300;
type Order = (typeof orders)[number];

/** The ledger: every claim once, beside it the one that is looked at. */
export function LedgerView({ mapId }: { readonly mapId: string | null }) {
  const statementId = useStore(viewState, (view) => view.statementId);
  const claims = useAnswer('argument:ledger', { mapId }).value;
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<Order>('repeated');
  const shown = useMemo(() => orderClaims(claims ?? [], words, order), [claims, words, order]);
  if (!claims) return null;
  if (claims.length === 0)
    return <EmptyState title={t('arguments.none')} hint={t('arguments.noneHint')} />;
  return (
    <div className="ledger">
      <section className="ledger-list" aria-label={t('ledger.list')}>
        <div className="ledger-tools">
          <input
            type="search"
            aria-label={t('ledger.find')}
            placeholder={t('ledger.find')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <select
            aria-label={t('ledger.sort')}
            value={order}
            onChange={(event) => setOrder(event.target.value as Order)}
          >
            {orders.map((one) => (
              <option key={one} value={one}>
                {t(`ledger.sort.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <p className="ledger-count count">{t('ledger.count', { count: shown.length })}</p>
        <ClaimRows claims={shown} currentId={statementId} />
      </section>
      <section className="ledger-detail">
        {statementId === null ? (
          <EmptyState hint={t('ledger.choose')} />
        ) : (
          <ClaimDetail key={statementId} statementId={statementId} />
        )}
      </section>
    </div>
  );
}

function orderClaims(claims: readonly ClaimSummary[], words: string, order: Order) {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = claims.filter(({ text }) => sought.every((w) => text.toLowerCase().includes(w)));
  if (order === 'text') return found.sort((a, b) => a.text.localeCompare(b.text));
  if (order === 'gaps') return found.sort((a, b) => b.gaps - a.gaps);
  if (order === 'repeated') return found;
  const day = ({ first }: ClaimSummary) => first?.published || '~';
  return found.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

type RowsProps = { readonly claims: readonly ClaimSummary[]; readonly currentId: string | null };

function ClaimRows({ claims, currentId }: RowsProps) {
  const list = useRef<HTMLDivElement>(null);
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const at = claims.findIndex(({ id }) => id === currentId);
    const next = claims[Math.min(claims.length - 1, Math.max(0, at + step))];
    if (!next) return;
    event.preventDefault();
    viewState.set({ statementId: next.id });
    list.current?.querySelector<HTMLElement>(`[data-claim="${next.id}"]`)?.focus();
  };
  const [most, setMost] = useState(rowsAtOnce);
  const left = claims.length - most;
  const reachable = claims.some(({ id }) => id === currentId) ? currentId : claims[0]?.id;
  return (
    <div
      className="claim-rows"
      role="listbox"
      aria-label={t('ledger.list')}
      ref={list}
      onKeyDown={keys}
    >
      {claims.slice(0, most).map((claim) => (
        <ClaimRow
          key={claim.id}
          claim={claim}
          isCurrent={claim.id === currentId}
          isReachable={claim.id === reachable}
        />
      ))}
      {left > 0 && (
        <button type="button" className="button" onClick={() => setMost(most + rowsAtOnce)}>
          {t('arguments.more', { count: left })}
        </button>
      )}
    </div>
  );
}

type RowProps = {
  readonly claim: ClaimSummary;
  readonly isCurrent: boolean;
  readonly isReachable: boolean;
};

function ClaimRow({ claim, isCurrent, isReachable }: RowProps) {
  return (
    <button
      type="button"
      role="option"
      className="claim-row"
      data-claim={claim.id}
      aria-selected={isCurrent}
      tabIndex={isReachable ? 0 : -1}
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
  return t(firstIsShared ? 'ledger.firstShared' : 'ledger.firstBy', first);
}
