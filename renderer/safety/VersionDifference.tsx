import type { Annotation } from '../../shared/model/annotation.ts';
import { useAnswer } from '../app/use-answer.ts';
import { hasMessage, t } from '../app/words.ts';
import { ComparedSentence, keyOfRow } from '../reader/ComparedSentence.tsx';

type Props = {
  readonly articleId: string;
  readonly version: string;
  readonly against: 'now' | 'next';
};

/** What a person would notice between a kept version and now, or the version after it. */
export function VersionDifference({ articleId, version, against }: Props) {
  const { value, problem } = useAnswer('version:compare', { id: articleId, key: version, against });
  const isNow = against === 'now';
  if (problem) return <p className="field-problem">{problem.message}</p>;
  if (!value) return <p className="hint">{t('captures.comparing')}</p>;
  const { sentences, onlyThen, onlyNow, changed, details, tags, status } = value;
  const isSame =
    sentences.length + onlyThen.length + onlyNow.length + changed.length + details.length === 0;
  const listed = (names: readonly string[]) => names.join(', ') || t('versions.nothing');
  return (
    <div className="capture-comparison">
      {isSame && !tags && !status && <p>{t(isNow ? 'versions.same' : 'versions.sameNext')}</p>}
      {tags && (
        <p>
          {t(isNow ? 'versions.tags' : 'versions.tagsNext', {
            before: listed(tags.before),
            after: listed(tags.after),
          })}
        </p>
      )}
      {status && (
        <p>
          {t(isNow ? 'versions.status' : 'versions.statusNext', {
            before: wordOfStatus(status.before),
            after: wordOfStatus(status.after),
          })}
        </p>
      )}
      {details.length > 0 && (
        <p>
          {t('versions.details', {
            names: details.map(nameOfDetail).join(', '),
          })}
        </p>
      )}
      {onlyThen.length > 0 && (
        <p>{t(isNow ? 'versions.onlyThen' : 'versions.removed', { count: onlyThen.length })}</p>
      )}
      <Annotations list={onlyThen} kind="removed" />
      {onlyNow.length > 0 && (
        <p>{t(isNow ? 'versions.onlyNow' : 'versions.added', { count: onlyNow.length })}</p>
      )}
      <Annotations list={onlyNow} kind="added" />
      {changed.length > 0 && <p>{t('versions.changed', { count: changed.length })}</p>}
      {changed.length > 0 && (
        <ol>
          {changed.map(({ before, after }) => (
            <li key={after.id} data-kind="changed">
              <p className="compared-head">{t(isNow ? 'versions.then' : 'versions.before.side')}</p>
              <AnnotationText annotation={before} />
              <p className="compared-head">{t(isNow ? 'versions.now' : 'versions.after.side')}</p>
              <AnnotationText annotation={after} />
            </li>
          ))}
        </ol>
      )}
      {sentences.length > 0 && <p>{t('versions.sentences', { count: sentences.length })}</p>}
      <ol>
        {sentences.map((row) => (
          <ComparedSentence key={keyOfRow(row)} row={row} />
        ))}
      </ol>
    </div>
  );
}

// Some labels of fields say in brackets how the field is filled in.
function nameOfDetail(name: string): string {
  const key = `details.${name}`;
  return hasMessage(key) ? t(key).replace(/\s*[(（].*$/, '') : name;
}

function wordOfStatus(status: string): string {
  const key = `library.status.${status}`;
  return hasMessage(key) ? t(key) : status;
}

type ListProps = { readonly list: readonly Annotation[]; readonly kind: 'removed' | 'added' };

function Annotations({ list, kind }: ListProps) {
  if (list.length === 0) return null;
  return (
    <ol>
      {list.map((annotation) => (
        <li key={annotation.id} data-kind={kind}>
          <AnnotationText annotation={annotation} />
        </li>
      ))}
    </ol>
  );
}

function AnnotationText({ annotation }: { readonly annotation: Annotation }) {
  const { kind, note, tags, target } = annotation;
  const key = `kind.${kind}`;
  return (
    <p dir="auto">
      <span className="tag">{hasMessage(key) ? t(key) : kind}</span> “{target.quote.exact}”
      {note && ` – ${note}`}
      {tags.length > 0 && ` – ${tags.join(', ')}`}
    </p>
  );
}
