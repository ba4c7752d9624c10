import { useState } from 'react';
import { runCommand } from '../app/commands.ts';
import { didOrTell, doOrTell } from '../app/do.ts';
import { tellNotice, tellProblem } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';

type Props = {
  readonly count: number;
  /** Above the room, with a way to the names of what is missing. */
  readonly isBanner?: boolean;
};

/** Asks what to do about documents that vanished at once; doing nothing keeps everything open. */
export function LossQuestion({ count, isBanner = false }: Props) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section className={isBanner ? 'safety-loss banner-loss' : 'safety-loss'} role="alert">
      <p>
        <strong>{t('safety.lost', { count })}</strong>
      </p>
      <p>{t('safety.lostHint')}</p>
      {!isBanner && <LossList count={count} />}
      <div className="safety-actions">
        <button type="button" className="button primary" onClick={() => void bringBack(null)}>
          {t('safety.lostRestore')}
        </button>
        {isBanner && (
          <button type="button" className="button" onClick={() => runCommand('notebook:safety')}>
            {t('safety.lostWhich')}
          </button>
        )}
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {t('safety.lostAccept')}
        </button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('safety.lostMeant')}
          text={t('safety.lostMeantHint')}
          action={t('safety.lostGiveUp')}
          onConfirm={() => void didOrTell('loss:accept', null)}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

/** Brings vanished documents back (null: all that wait) and tells of how many nothing is known. */
export async function bringBack(
  refs:
    | readonly {
        readonly type: 'notebook' | 'article' | 'argument' | 'timeline';
        readonly id: string;
      }[]
    | null,
): Promise<void> {
  const done = await doOrTell('loss:restore', { refs: refs && [...refs] });
  if (!done) return;
  if (done.restored > 0) tellNotice(t('safety.restored', { count: done.restored }));
  if (done.left > 0)
    tellProblem({ code: 'not-found', message: t('safety.lostLeft', { count: done.left }) });
}

function LossList({ count }: { readonly count: number }) {
  const { value: losses } = useAnswer('loss:list', null, () => true);
  if (!losses) return null;
  const more = count - losses.length;
  return (
    <ul className="safety-list loss-list" aria-label={t('safety.lostList')}>
      {losses.map(({ ref, title }) => (
        <li key={`${ref.type} ${ref.id}`}>
          <span className="safety-name" dir="auto">
            {title ?? t('safety.lostUnnamed')}
          </span>
        </li>
      ))}
      {more > 0 && <li className="field-hint">{t('safety.planMore', { count: more })}</li>}
    </ul>
  );
}
