import { useState } from 'react';
import {
  type AnnotationFormat,
  annotationFormats,
} from '../../shared/bridge/annotation-channels.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

type Props = { readonly articleId: string; readonly onClose: () => void };

/** Exports the annotations for other programs, losses told first, and takes theirs in. */
export function ExchangeDialog({ articleId, onClose }: Props) {
  const [format, setFormat] = useState<AnnotationFormat>('jsonld');
  const [problems, setProblems] = useState<readonly string[]>([]);
  const losses = useAnswer('annotation:losses', { articleId, format }).value;
  const save = async () => {
    const done = await doOrTell('annotation:export', { articleId, format });
    if (done?.name) tellNotice(t('export.done', { name: done.name }));
    if (done?.saved) onClose();
  };
  const take = async () => {
    const done = await doOrTell('annotation:import', { articleId });
    if (!done) return;
    tellNotice(t('exchange.added', { count: done.added }));
    setProblems(done.problems);
    if (done.problems.length === 0) onClose();
  };
  return (
    <Dialog title={t('exchange.title')} onClose={onClose}>
      <div className="form">
        <Field label={t('exchange.format')}>
          {(props) => (
            <select
              {...props}
              value={format}
              onChange={(event) => setFormat(event.target.value as AnnotationFormat)}
            >
              {annotationFormats.map((name) => (
                <option key={name} value={name}>
                  {t(`exchange.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <section className="losses" aria-label={t('exchange.losses')}>
          {losses?.length === 0 && <p>{t('exchange.noLosses')}</p>}
          {losses && losses.length > 0 && (
            <>
              <p>{t('exchange.losses')}</p>
              <ul>
                {losses.map(({ field, message, count }) => (
                  <li key={`${field} ${message}`}>
                    {message} {count > 1 && <span className="count">×{count}</span>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        {problems.length > 0 && (
          <ul className="losses" role="alert">
            {problems.slice(0, 100).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => void take()}>
            {t('exchange.import')}
          </button>
          <button type="button" className="button primary" onClick={() => void save()}>
            {t('exchange.export')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
