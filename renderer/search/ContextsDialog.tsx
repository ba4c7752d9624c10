import type { ContextLine } from '../../shared/bridge/search-channels.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { openPassage } from '../reader/open-passage.ts';
import { Dialog } from '../ui/Dialog.tsx';

const most = 500;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

// What stands before the words stands where the text begins, whatever the language of the window.
function directionOf(lines: readonly ContextLine[]): 'ltr' | 'rtl' {
  const some = lines.filter(({ before, match }) => rightToLeft.test(before + match));
  return some.length * 2 > lines.length ? 'rtl' : 'ltr';
}

/** Every place of a query's words in a line of its own, the words under each other. */
export function ContextsDialog(props: { readonly query: string; readonly onClose: () => void }) {
  const { query, onClose } = props;
  const lines = useAnswer('search:contexts', { query, limit: most }).value ?? [];
  const open = (articleId: string, start: number, end: number) => {
    onClose();
    openPassage(articleId, { start, end });
  };
  return (
    <Dialog title={t('search.contextsOf', { query })} onClose={onClose}>
      <p className="field-hint">
        {t('search.contextsCount', { count: lines.length })}
        {lines.length === most && ` ${t('search.contextsCut')}`}
      </p>
      <div className="contexts">
        <table dir={directionOf(lines)}>
          <thead>
            <tr>
              <th>{t('search.contextBefore')}</th>
              <th>{t('search.contextMatch')}</th>
              <th>{t('search.contextAfter')}</th>
              <th>{t('search.contextArticle')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ articleId, title, start, end, before, match, after }) => (
              <tr key={`${articleId}-${start}`}>
                <td className="context-before">
                  <bdi>{before}</bdi>
                </td>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => open(articleId, start, end)}
                  >
                    {match}
                  </button>
                </td>
                <td className="context-after">
                  <bdi>{after}</bdi>
                </td>
                <td className="context-title">
                  <bdi>{title}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
