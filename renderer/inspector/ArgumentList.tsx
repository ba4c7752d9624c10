import type {
  ArticleRelation,
  ArticleView,
  RelationEndView,
} from '../../shared/bridge/article-channels.ts';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { openPassage } from '../reader/open-passage.ts';
import { Icon } from '../ui/Icon.tsx';

/** The arrows that begin or end in this article, both ends with their quotes. */
export function ArgumentList({ view }: { readonly view: ArticleView }) {
  if (view.relations.length === 0) return <p className="hint">{t('inspector.noArguments')}</p>;
  return view.relations.map((relation) => (
    <div key={relation.relationId} className="card relation-card" data-relation={relation.relation}>
      <End end={relation.from} here={view.article.id} />
      <p className="relation-word">
        <span aria-hidden="true">↓</span> {t(`relation.${relation.relation}`)}
        <RemoveButton relation={relation} />
      </p>
      <End end={relation.to} here={view.article.id} />
    </div>
  ));
}

function RemoveButton({ relation }: { readonly relation: ArticleRelation }) {
  const { mapId, relationId } = relation;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t('app.remove')}
      title={t('app.remove')}
      onClick={() => void doOrTell('relation:remove', { mapId, relationId })}
    >
      <Icon name="trash" />
    </button>
  );
}

function End({ end, here }: { readonly end: RelationEndView; readonly here: string }) {
  const open = async () => {
    if (end.articleId === null) return;
    const view = await doOrTell('article:read', { id: end.articleId });
    const target = end.annotationId && view?.article.annotations[end.annotationId]?.target;
    openPassage(end.articleId, target ? target.position : null, end.annotationId);
  };
  return (
    <button
      type="button"
      className="card-quote"
      disabled={end.articleId === null}
      onClick={() => void open()}
      dir="auto"
    >
      {end.text}
      {end.articleId !== here && end.articleTitle && (
        <span className="card-source">{end.articleTitle}</span>
      )}
    </button>
  );
}
