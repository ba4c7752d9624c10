import { useMemo, useState } from 'react';
import type { ClaimSummary } from '../../shared/bridge/argument-channels.ts';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { wordFilter } from '../app/word-filter.ts';
import { t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ClaimDetail } from './ClaimDetail.tsx';
import { ClaimRows } from './ClaimRows.tsx';
import { UnlinkedClaims } from './UnlinkedClaims.tsx';

const orders = ['repeated', 'first', 'gaps', 'text'] as const;
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
    return (
      <div className="ledger-empty">
        <EmptyState title={t('arguments.none')} hint={t('arguments.noneHint')} />
        {mapId === null && <UnlinkedClaims />}
      </div>
    );
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
        {mapId === null && <UnlinkedClaims words={words} />}
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
  const fits = wordFilter(words);
  const found = claims.filter(({ text }) => fits(text));
  if (order === 'text') return found.sort((a, b) => a.text.localeCompare(b.text));
  if (order === 'gaps') return found.sort((a, b) => b.gaps - a.gaps);
  if (order === 'repeated') return found;
  const day = ({ first }: ClaimSummary) => first?.published || '~';
  return found.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}
