import { useState } from 'react';
import type { MapSummary } from '../../shared/bridge/argument-channels.ts';
import { argumentFormats } from '../../shared/exchange/arguments/loss-report.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FormActions } from '../ui/FormActions.tsx';

type Format = (typeof argumentFormats)[number];
type Props = {
  readonly maps: readonly MapSummary[];
  readonly mapId: string | null;
  readonly onClose: () => void;
};

/** Chooses map and format, and tells what the format will not say before anything is saved. */
export function ArgumentExportDialog({ maps, mapId, onClose }: Props) {
  const [chosen, setChosen] = useState(mapId);
  const [format, setFormat] = useState<Format>('aif');
  const { statementId } = viewState.get();
  const run = async () => {
    const claim = format === 'claimreview' && statementId !== null ? { statementId } : {};
    const done = await doOrTell('argument:export', { mapId: chosen, format, ...claim });
    if (done?.name) tellNotice(t('export.done', { name: done.name }));
    if (done?.saved) onClose();
  };
  return (
    <Dialog title={t('exportArguments.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Field label={t('exportArguments.what')}>
          {(field) => (
            <select
              {...field}
              value={chosen ?? ''}
              onChange={(event) => setChosen(event.target.value || null)}
            >
              <option value="">{t('arguments.allMaps')}</option>
              {maps.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('exportArguments.format')}>
          {(field) => (
            <select
              {...field}
              value={format}
              onChange={(event) => setFormat(event.target.value as Format)}
            >
              {argumentFormats.map((one) => (
                <option
                  key={one}
                  value={one}
                  disabled={one === 'claimreview' && statementId === null}
                >
                  {t(`exportArguments.format.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Losses mapId={chosen} format={format} />
        <FormActions go={t('exportArguments.go')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function Losses({ mapId, format }: { readonly mapId: string | null; readonly format: Format }) {
  const report = useAnswer('argument:losses', { mapId, format }).value;
  if (!report) return null;
  return (
    <section className="fates" aria-live="polite" aria-label={t('exportArguments.losses')}>
      <h3>{t('exportArguments.losses')}</h3>
      {report.items.length === 0 && <p className="hint">{t('exportArguments.noLosses')}</p>}
      <ul>
        {report.items.map(({ what, count, example, fate }) => (
          <li key={what} data-fate={fate} title={t('exportArguments.example', { example })}>
            <span>{what}</span>
            <span className="count">{count}</span>
            <span className="fate">{t(`exportArguments.${fate}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
