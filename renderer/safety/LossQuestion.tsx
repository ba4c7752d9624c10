import { runCommand } from '../app/commands.ts';
import { didOrTell, doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';

type Props = {
  readonly count: number;
  /** Above the room, with a way to the backups. */
  readonly isBanner?: boolean;
};

/** Asks what to do about documents that vanished at once; doing nothing keeps everything open. */
export function LossQuestion({ count, isBanner = false }: Props) {
  const bringBack = async () => {
    const done = await doOrTell('loss:restore', null);
    if (done) tellNotice(t('safety.restored', { count: done.restored }));
  };
  return (
    <section className={isBanner ? 'safety-loss banner-loss' : 'safety-loss'} role="alert">
      <p>
        <strong>{t('safety.lost', { count })}</strong>
      </p>
      <p>{t('safety.lostHint')}</p>
      <div className="safety-actions">
        <button type="button" className="button primary" onClick={() => void bringBack()}>
          {t('safety.lostRestore')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void didOrTell('loss:accept', null)}
        >
          {t('safety.lostAccept')}
        </button>
        {isBanner && (
          <button type="button" className="button" onClick={() => runCommand('notebook:safety')}>
            {t('safety.lostMore')}
          </button>
        )}
      </div>
    </section>
  );
}
