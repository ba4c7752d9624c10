import { useState } from 'react';
import type { Ask } from '../../shared/bridge/contract.ts';
import type { Annotation, Verification } from '../../shared/model/annotation.ts';
import { doOrTell } from '../app/do.ts';
import { formatDay, t } from '../app/words.ts';
import { SavedField } from './SavedField.tsx';
import { SpeakerChain } from './SpeakerChain.tsx';

type Props = { readonly articleId: string; readonly annotation: Annotation };

const voices = ['quote', 'paraphrase', 'own-voice', 'denial'] as const;
const verdicts = ['unchecked', 'confirmed', 'disputed', 'refuted', 'unverifiable'] as const;

/** Who speaks, in whose voice, how sure; tags; and what checking it has brought. */
export function AnnotationDetails({ articleId, annotation }: Props) {
  const ids = { articleId, annotationId: annotation.id };
  const change = (changes: Omit<Ask<'annotation:change'>, 'articleId' | 'annotationId'>) =>
    void doOrTell('annotation:change', { ...ids, ...changes });
  return (
    <div className="card-details">
      <SpeakerChain
        speakers={annotation.speakers}
        onChange={(speakers) => change({ speakers: [...speakers] })}
      />
      <label>
        <span>{t('detail.voice')}</span>
        <select
          value={annotation.voice ?? ''}
          onChange={(event) =>
            change({ voice: (event.target.value || null) as Annotation['voice'] | null })
          }
        >
          <option value="">{t('detail.unsaid')}</option>
          {voices.map((voice) => (
            <option key={voice} value={voice}>
              {t(`voice.${voice}`)}
            </option>
          ))}
        </select>
      </label>
      <SavedField
        label={t('detail.hedges')}
        value={annotation.hedges.join(', ')}
        onSave={(text) => change({ hedges: readList(text) })}
      />
      <SavedField
        label={t('detail.tags')}
        value={annotation.tags.join(', ')}
        onSave={(text) => change({ tags: readList(text) })}
      />
      <VerificationForm ids={ids} history={annotation.verification} />
    </div>
  );
}

const readList = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;，、]/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

type VerificationProps = {
  readonly ids: { readonly articleId: string; readonly annotationId: string };
  readonly history: readonly Verification[];
};

function VerificationForm({ ids, history }: VerificationProps) {
  const [status, setStatus] = useState<Verification['status']>('confirmed');
  const [why, setWhy] = useState('');
  const add = async () => {
    const done = await doOrTell('annotation:verify', { ...ids, status, why: why.trim() });
    if (done === null) setWhy('');
  };
  return (
    <form
      className="verification"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <ol>
        {history.map((one) => (
          <li key={one.at + one.status}>
            <span className="verdict" data-verdict={one.status}>
              {t(`verdict.${one.status}`)}
            </span>{' '}
            {t('verdict.by', { by: one.by, date: formatDay(one.at) })}
            {one.why && ` — ${one.why}`}
          </li>
        ))}
      </ol>
      <select
        aria-label={t('detail.verification')}
        value={status}
        onChange={(event) => setStatus(event.target.value as Verification['status'])}
      >
        {verdicts.map((verdict) => (
          <option key={verdict} value={verdict}>
            {t(`verdict.${verdict}`)}
          </option>
        ))}
      </select>
      <input
        aria-label={t('detail.why')}
        placeholder={t('detail.why')}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <button type="submit" className="button">
        {t('detail.setVerdict')}
      </button>
    </form>
  );
}
