import { useState } from 'react';
import type { TimelineLook } from '../../shared/bridge/timeline-channels.ts';
import {
  type TimelineFormat,
  timelineFormats,
} from '../../shared/exchange/timeline/format-names.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { pixelsOf } from '../app/svg-pixels.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FormActions } from '../ui/FormActions.tsx';

const formats = [...timelineFormats, 'svg', 'png', 'pdf'] as const;
type Format = (typeof formats)[number];

type Props = {
  readonly timeline: { readonly id: string; readonly title: string };
  readonly look: TimelineLook;
  readonly onClose: () => void;
};

/** Chooses a format, and tells what it will not say before anything is saved. */
export function ExportTimelineDialog({ timeline, look, onClose }: Props) {
  const [format, setFormat] = useState<Format>('timelinejs');
  const save = async () => {
    if (format !== 'png') return doOrTell('timeline:export', { id: timeline.id, format, look });
    const drawn = await doOrTell('timeline:svg', { id: timeline.id, look });
    return (
      drawn && doOrTell('timeline:save-png', { id: timeline.id, png: await pixelsOf(drawn.svg) })
    );
  };
  const run = async () => {
    const done = await save();
    if (done?.name) tellNotice(t('export.done', { name: done.name }));
    if (done?.saved) onClose();
  };
  return (
    <Dialog title={t('timeline.exportTitle')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <Field label={t('timeline.format')}>
          {(field) => (
            <select
              {...field}
              value={format}
              onChange={(event) =>
                setFormat(formats.find((one) => one === event.target.value) ?? format)
              }
            >
              {formats.map((one) => (
                <option key={one} value={one}>
                  {t(`timeline.format.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {format === 'svg' || format === 'png' || format === 'pdf' ? (
          <p className="hint">
            {t('timeline.pictureAsShown')} {t('timeline.picture')}
          </p>
        ) : (
          <Losses id={timeline.id} format={format} />
        )}
        <FormActions go={t('timeline.export')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function Losses({ id, format }: { readonly id: string; readonly format: TimelineFormat }) {
  const losses = useAnswer('timeline:losses', { id, format }).value;
  if (!losses) return null;
  return (
    <section className="fates" aria-live="polite" aria-label={t('timeline.losses')}>
      <h3>{t('timeline.losses')}</h3>
      {losses.length === 0 && <p className="hint">{t('timeline.noLosses')}</p>}
      <ul>
        {losses.map(({ what, count, example, fate }) => (
          <li key={what} data-fate={fate} title={t('timeline.example', { example })}>
            <span>{t(`timeline.loss.${what}`)}</span>
            <span className="count">{count}</span>
            <span className="fate">{t(`timeline.fate.${fate}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
