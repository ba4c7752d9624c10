import type { Article } from '../../shared/model/article.ts';
import { living } from '../../shared/model/living.ts';
import { runCommand } from '../app/commands.ts';
import { doOrTell } from '../app/do.ts';
import { tellUndoable } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { formatDay, t } from '../app/words.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What stands in the place of an article that cannot be read as others: in the trash, or gone. */
export function GoneArticle({ articleId }: { readonly articleId: string }) {
  const gone = useAnswer('article:gone', { id: articleId }).value;
  if (!gone) return null;
  if (gone.state === 'trash') return <TrashedArticle article={gone.article} until={gone.until} />;
  if (gone.state === 'gone') return <EmptyState hint={t('gone.gone')} />;
  return (
    <EmptyState hint={t('gone.heldBack')}>
      <button type="button" className="button" onClick={() => runCommand('notebook:safety')}>
        {t('safety.show')}
      </button>
    </EmptyState>
  );
}

type Props = { readonly article: Article; readonly until: string };

/** To be read, not to be worked in, until it is taken out. */
function TrashedArticle({ article, until }: Props) {
  const { id, metadata, version, deleted = until } = article;
  const count = living(article.annotations).length;
  const takeOut = async () => {
    const done = await doOrTell('article:restore', { ids: [id] });
    if (done) tellUndoable(t('library.restored', { count: done.changed }));
  };
  return (
    <div className="gone-article">
      <h2 className="article-title" dir="auto">
        {metadata.title.value}
      </h2>
      <p className="field-hint">
        {t('gone.trash', { since: formatDay(deleted), until: formatDay(until) })}
        {count > 0 && ` ${t('gone.annotations', { count })}`}
      </p>
      <button type="button" className="button primary" onClick={() => void takeOut()}>
        {t('library.restore')}
      </button>
      <div className="gone-text" lang={metadata.language?.value}>
        {version.blocks.map(({ start, end }) => (
          <p key={start} dir="auto">
            {version.text.slice(start, end)}
          </p>
        ))}
      </div>
    </div>
  );
}
