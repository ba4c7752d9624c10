import { useState } from 'react';
import type { IntakeState } from '../../shared/bridge/intake-channels.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { problemInWords, t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

type Change = 'intake:watch' | 'intake:stop-watching' | 'intake:renew-token';

/** The watched folder and the browser's way in: what each does, and a switch for it. */
export function IntakeDialog({ onClose }: { readonly onClose: () => void }) {
  const { value, again } = useAnswer('intake:describe', null);
  const run = async (channel: Change) => {
    const done = await doOrTell(channel, null);
    again();
    return done;
  };
  return (
    <Dialog title={t('intake.title')} onClose={onClose}>
      <div className="form intake">
        <p className="field-hint">{t('intake.hint')}</p>
        {value && <WatchedFolder state={value} run={run} />}
        {value && <FromBrowser state={value} run={run} again={again} />}
      </div>
    </Dialog>
  );
}

type PartProps = {
  readonly state: IntakeState;
  readonly run: (channel: Change) => Promise<IntakeState | null>;
};

function WatchedFolder({ state: { watched }, run }: PartProps) {
  return (
    <section aria-label={t('intake.folder')}>
      <h3>{t('intake.folder')}</h3>
      <p className="field-hint">{t('intake.folderHint')}</p>
      <p>
        {watched
          ? t('intake.watching', { folder: watched.folder, count: watched.saved })
          : t('intake.notWatching')}
      </p>
      {watched && watched.faults.length > 0 && (
        <details className="import-rows" open>
          <summary className="field-problem">
            {t('intake.faults', { count: watched.faults.length })}
          </summary>
          <ul>
            {watched.faults.map(({ name, reason }) => (
              <li key={name}>
                {name}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="intake-actions">
        <button type="button" className="button" onClick={() => void run('intake:watch')}>
          {t('intake.chooseFolder')}
        </button>
        {watched && (
          <button type="button" className="button" onClick={() => void run('intake:stop-watching')}>
            {t('intake.stopWatching')}
          </button>
        )}
      </p>
    </section>
  );
}

function FromBrowser({ state: { endpoint }, run, again }: PartProps & { again: () => void }) {
  const toggle = async (isOn: boolean) => {
    await doOrTell('intake:endpoint', { isOn });
    again();
  };
  return (
    <section aria-label={t('intake.browser')}>
      <h3>{t('intake.browser')}</h3>
      <p className="field-hint">{t('intake.browserHint')}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={endpoint.isOn}
          onChange={(event) => void toggle(event.target.checked)}
        />
        {t('intake.listen')}
      </label>
      {endpoint.problem && (
        <p className="field-problem">{problemInWords(endpoint.problem).message}</p>
      )}
      {endpoint.isOn && !endpoint.problem && (
        <>
          <p>{t('intake.port', { port: String(endpoint.port) })}</p>
          <Copied
            label={t('intake.bookmarklet')}
            hint={t('intake.bookmarkletHint')}
            value={endpoint.bookmarklet}
          />
          <Token
            token={endpoint.token}
            onRenew={() =>
              void run('intake:renew-token').then((done) => {
                if (done) tellNotice(t('intake.renewed'));
              })
            }
          />
        </>
      )}
    </section>
  );
}

function Token({ token, onRenew }: { readonly token: string; readonly onRenew: () => void }) {
  const [isShown, setShown] = useState(false);
  return (
    <Copied
      label={t('intake.token')}
      hint={t('intake.tokenHint')}
      value={token}
      isHidden={!isShown}
    >
      <button type="button" className="button" onClick={() => setShown(!isShown)}>
        {t(isShown ? 'intake.hide' : 'intake.show')}
      </button>
      <button type="button" className="button" onClick={onRenew}>
        {t('intake.renew')}
      </button>
    </Copied>
  );
}

type CopiedProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly isHidden?: boolean;
  readonly children?: React.ReactNode;
};

/** A text to be taken elsewhere. */
function Copied({ label, hint, value, isHidden = false, children }: CopiedProps) {
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    tellNotice(t('intake.copied'));
  };
  return (
    <Field label={label} hint={hint}>
      {(props) => (
        <span className="intake-value">
          <input {...props} readOnly type={isHidden ? 'password' : 'text'} value={value} />
          <button type="button" className="button" onClick={() => void copy()}>
            {t('intake.copy')}
          </button>
          {children}
        </span>
      )}
    </Field>
  );
}
