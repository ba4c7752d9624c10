import { useEffect, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { t } from './words.ts';

type Props = { readonly version: string; readonly onClose: () => void };

type Licence = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string | null;
};

/** What this program is, and the licences of everything that is inside it. */
export function AboutDialog({ version, onClose }: Props) {
  const [licences, setLicences] = useState<readonly Licence[]>([]);
  useEffect(() => void readLicences().then(setLicences), []);
  return (
    <Dialog title={t('app.about')} onClose={onClose}>
      <p>
        {t('app.aboutText', { version })} {t('about.own')}
      </p>
      <h3 className="licences-title">{t('about.licences', { count: licences.length })}</h3>
      <p className="field-hint">{t('about.licencesHint')}</p>
      <div className="licences">
        {licences.map((one) => (
          <details key={`${one.name}@${one.version}`}>
            <summary>
              <span>
                {one.name} {one.version}
              </span>
              <span className="licence-name">{one.licence}</span>
            </summary>
            <pre dir="ltr">{one.text ?? t('about.noText')}</pre>
          </details>
        ))}
      </div>
    </Dialog>
  );
}

/** The list that the build put beside the window. */
const readLicences = async (): Promise<readonly Licence[]> =>
  (await fetch('./licences.json')).json() as Promise<readonly Licence[]>;
