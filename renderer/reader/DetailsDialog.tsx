import { useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

type Props = { readonly article: Article; readonly onClose: () => void };

/** Corrects what is known about an article; each value shows where it was found. */
export function DetailsDialog({ article, onClose }: Props) {
  const { metadata } = article;
  const [values, setValues] = useState({
    title: metadata.title.value,
    bylines: metadata.bylines?.value.join('\n') ?? '',
    outlet: metadata.outlet?.value ?? '',
    published: metadata.published?.value ?? '',
    url: metadata.url?.value ?? '',
    language: metadata.language?.value ?? '',
  });
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    const { bylines, ...others } = values;
    const names = bylines.split('\n').map((name) => name.trim());
    const done = await ask('article:change-metadata', {
      id: article.id,
      ...changed(others, article),
      ...(bylines === (metadata.bylines?.value.join('\n') ?? '')
        ? {}
        : { bylines: names.filter(Boolean) }),
    });
    if (done.ok) onClose();
    else setProblem(done.problem.message);
  };
  const input = (name: keyof typeof values, hint?: string) => {
    const found = metadata[name]?.from;
    const from = found ? t('details.from', { from: found }) : undefined;
    return (
      <Field label={t(`details.${name}`)} hint={[hint, from].filter(Boolean).join(' ')}>
        {(props) =>
          name === 'bylines' ? (
            <textarea
              {...props}
              rows={2}
              value={values[name]}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            />
          ) : (
            <input
              {...props}
              value={values[name]}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            />
          )
        }
      </Field>
    );
  };
  return (
    <Dialog title={t('reader.details')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {input('title')}
        {input('bylines')}
        {input('outlet')}
        {input('published', t('details.publishedHint'))}
        {input('url')}
        {input('language')}
        {problem && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary">
            {t('app.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

type Plain = 'title' | 'outlet' | 'published' | 'url' | 'language';

/** Only what the person changed counts as said by a person. */
function changed(values: Record<Plain, string>, article: Article): Partial<Record<Plain, string>> {
  const entries = (Object.keys(values) as Plain[])
    .filter((name) => values[name].trim() !== (article.metadata[name]?.value ?? ''))
    .map((name) => [name, values[name].trim()]);
  return Object.fromEntries(entries) as Partial<Record<Plain, string>>;
}
