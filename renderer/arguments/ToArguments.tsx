import { useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { ClaimPicker } from './ClaimPicker.tsx';

type Props = { readonly articleId: string; readonly annotationId: string };

const forces = ['asserts', 'reports', 'denies', 'challenges', 'asks', 'concedes'] as const;

/** Puts an annotation into the ledger: as a claim of its own, or under one that stands there. */
export function ToArguments({ articleId, annotationId }: Props) {
  const [isPicking, setPicking] = useState(false);
  const [force, setForce] = useState<(typeof forces)[number] | ''>('');
  const add = async (statementId?: string) => {
    const done = await doOrTell('occurrence:add', {
      articleId,
      annotationId,
      ...(statementId === undefined ? {} : { statementId }),
      ...(force === '' ? {} : { force }),
    });
    if (!done) return;
    setPicking(false);
    tellNotice(t('reader.toArgumentsDone'));
  };
  return (
    <>
      <button type="button" className="link-button" onClick={() => setPicking(true)}>
        <Icon name="arguments" /> {t('reader.toArguments')}
      </button>
      {isPicking && (
        <ClaimPicker
          title={t('reader.toArguments')}
          without={[]}
          onPick={(id) => void add(id)}
          onClose={() => setPicking(false)}
        >
          <div className="field-pair">
            <button type="button" className="button primary" onClick={() => void add()}>
              {t('reader.asNewClaim')}
            </button>
            <label className="check">
              {t('occurrence.force')}
              <select value={force} onChange={(event) => setForce(event.target.value as 'asserts')}>
                <option value="">{t('reader.forceByKind')}</option>
                {forces.map((one) => (
                  <option key={one} value={one}>
                    {t(`force.${one}`)}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </ClaimPicker>
      )}
    </>
  );
}
