import type { Noticed } from '../../shared/bridge/safety-channels.ts';
import { viewState } from '../app/view-state.ts';
import { formatMoment, t } from '../app/words.ts';
import { bringBack } from './LossQuestion.tsx';
import { TitledRemark } from './TitledRemark.tsx';

type Props = { readonly noticed: readonly Noticed[]; readonly onClose: () => void };

/** What was found and done since the notebook was opened: recoveries, merged copies, failures. */
export function NoticedSection({ noticed, onClose }: Props) {
  const open = (articleId: string) => {
    viewState.set({ room: 'library', articleId });
    onClose();
  };
  return (
    <section aria-labelledby="safety-noticed">
      <h3 id="safety-noticed">{t('safety.noticed')}</h3>
      {noticed.length === 0 && <p className="field-hint">{t('safety.noticedNothing')}</p>}
      <ul className="safety-list">
        {noticed.map(({ kind, title, ref, at, ...said }, number) => (
          <li key={`${noticed.length - number} ${at}`}>
            <TitledRemark title={title} said={said}>
              <p className="field-hint">{formatMoment(at)}</p>
            </TitledRemark>
            {kind === 'vanished' && ref && (
              <button type="button" className="button" onClick={() => void bringBack([ref])}>
                {t('safety.restoreOne')}
              </button>
            )}
            {kind !== 'vanished' && title && ref?.type === 'article' && (
              <button type="button" className="button" onClick={() => open(ref.id)}>
                {t('safety.openNoticed')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
