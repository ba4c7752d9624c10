import { useDeferredValue, useState } from 'react';
import { useAnswer } from '../app/use-answer.ts';
import { factLine, t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { openBeside } from './reading-panes.ts';

type Props = { readonly onClose: () => void };

const shownAtOnce = 60;

/** Chooses the article that is to stand beside the one that is read, by words of its title or text. */
export function BesideDialog({ onClose }: Props) {
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useAnswer('library:rows', {
    ...{ sort: 'saved', descending: true, offset: 0, limit: shownAtOnce },
    // The last word is perhaps not written out yet.
    ...(asked === '' ? {} : { query: /[\p{L}\p{N}]$/u.test(asked) ? `${asked}*` : asked }),
  }).value;
  const choose = (id: string) => {
    onClose();
    // The dialog gives the focus back first, which would lead back to the pane of before.
    window.setTimeout(() => openBeside(id), 60);
  };
  return (
    <Dialog title={t('reader.beside')} onClose={onClose}>
      <div className="form">
        <input
          type="search"
          autoFocus
          aria-label={t('reader.besideFind')}
          placeholder={t('reader.besideFind')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            const first = found?.rows[0];
            if (event.key === 'Enter' && first) choose(first.id);
          }}
        />
        {found?.rows.length === 0 && <p className="hint">{t('reader.besideNone')}</p>}
        <ul className="pick-list" aria-label={t('library.list')}>
          {found?.rows.map(({ id, title, outlet, published }) => (
            <li key={id}>
              <button type="button" className="pick-row" onClick={() => choose(id)}>
                <span dir="auto">{title}</span>
                <span className="count">{factLine([outlet, published])}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
