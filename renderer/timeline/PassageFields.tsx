import { useState } from 'react';
import type { PassageView } from '../../shared/bridge/timeline-view.ts';
import { comparePassages } from '../../shared/timeline/compare-passages.ts';
import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { didOrTell } from '../app/do.ts';
import { locale, t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { AxisEvent } from './axis-events.ts';
import { Passage } from './EventRows.tsx';
import { readTyped, WhenField } from './WhenField.tsx';

type Props = { readonly event: AxisEvent; readonly onChooseDate: (edtf: string) => void };

/** The passages of an event: each with its own date and stance; where they disagree, one is chosen. */
export function PassageFields({ event, onChooseDate }: Props) {
  const { one, timelineId } = event;
  const { agreement, voices } = comparePassages(one);
  if (one.passages.length === 0) return <p className="unsupported">{t('timeline.unsupported')}</p>;
  return (
    <section className="passage-fields" aria-label={t('timeline.passages')}>
      <h4>{t('timeline.passages')}</h4>
      <p className="agreement" data-agreement={agreement}>
        {t(`timeline.agreement.${agreement}`)}
      </p>
      {voices.length > 0 && (
        <ul className="voices">
          {voices.map(({ edtf, passages, toChosen }) => (
            <li key={edtf} data-agreement={toChosen ?? 'none'}>
              <b>{formatEdtf(edtf, locale)}</b>
              <span className="quiet">
                {passages.map(({ outlet, articleTitle }) => outlet ?? articleTitle).join(', ')}
                {toChosen && ` · ${t(`timeline.toChosen.${toChosen}`)}`}
              </span>
              <button type="button" className="link-button" onClick={() => onChooseDate(edtf)}>
                {t('timeline.choose', { when: formatEdtf(edtf, locale) })}
              </button>
            </li>
          ))}
        </ul>
      )}
      {one.passages.map((passage) => (
        <PassageRow
          key={passage.annotationId}
          passage={passage}
          place={{ timelineId, eventId: one.event.id, annotationId: passage.annotationId }}
        />
      ))}
    </section>
  );
}

const stances = ['reports', 'predicts', 'denies'] as const;

type RowProps = {
  readonly passage: PassageView;
  readonly place: {
    readonly timelineId: string;
    readonly eventId: string;
    readonly annotationId: string;
  };
};

function PassageRow({ passage, place }: RowProps) {
  const [when, setWhen] = useState(passage.when ?? '');
  const published = passage.published ?? undefined;
  const keep = async () => {
    const read = readTyped(when, published);
    if (!read.ok || read.edtf === passage.when) return;
    const typed = when.trim();
    const whenText = read.edtf === null || read.edtf === typed ? null : typed;
    if (
      await didOrTell('event:change-passage', { ...place, changes: { when: read.edtf, whenText } })
    )
      setWhen(read.edtf ?? '');
  };
  return (
    <div className="passage-row">
      <Passage passage={passage} />
      <div className="field-pair">
        <WhenField
          label={t('timeline.passageDate')}
          value={when}
          published={published}
          onChange={setWhen}
          onLeave={() => void keep()}
        />
        <Field label={t('timeline.stance')}>
          {(field) => (
            <select
              {...field}
              value={passage.stance}
              onChange={(event) => {
                const stance = stances.find((one) => one === event.target.value);
                if (stance)
                  void didOrTell('event:change-passage', { ...place, changes: { stance } });
              }}
            >
              {stances.map((one) => (
                <option key={one} value={one}>
                  {t(`timeline.stance.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button
          type="button"
          className="icon-button"
          aria-label={t('timeline.removePassage')}
          title={t('timeline.removePassage')}
          onClick={() => void didOrTell('event:remove-passage', place)}
        >
          <Icon name="trash" />
        </button>
      </div>
    </div>
  );
}
