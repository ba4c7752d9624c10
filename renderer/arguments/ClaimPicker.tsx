import { type ReactNode, useState } from 'react';
import { useAnswer } from '../app/use-answer.ts';
import { wordFilter } from '../app/word-filter.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';

type Props = {
  readonly title: string;
  /** Only claims of this map; absent = of all maps. */
  readonly mapId?: string;
  /** Statements that cannot be chosen. */
  readonly without: readonly string[];
  readonly children?: ReactNode;
  readonly onPick: (statementId: string) => void;
  readonly onClose: () => void;
};

const shownAtOnce = 100;

/** Chooses a claim by its words. */
export function ClaimPicker({ title, mapId, without, children, onPick, onClose }: Props) {
  const [words, setWords] = useState('');
  const known = useAnswer('argument:ledger', { mapId: mapId ?? null }).value;
  const claims = known ?? [];
  const fits = wordFilter(words);
  const found = claims.filter(({ id, text }) => !without.includes(id) && fits(text));
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="form">
        {children}
        <input
          type="search"
          autoFocus
          aria-label={t('pick.find')}
          placeholder={t('pick.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {known !== null && found.length === 0 && (
          <p className="hint">{t(known.length === 0 ? 'pick.noClaims' : 'pick.none')}</p>
        )}
        <ul className="pick-list" aria-label={t('pick.title')}>
          {found.slice(0, shownAtOnce).map(({ id, text, articles }) => (
            <li key={id}>
              <button type="button" className="pick-row" dir="auto" onClick={() => onPick(id)}>
                <span>{text}</span>
                <span className="count">{t('ledger.articles', { count: articles })}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
