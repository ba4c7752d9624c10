import { useEffect, useState } from 'react';
import type { Preferences } from '../../shared/bridge/preference-channels.ts';
import type { LanguageChoice } from '../../shared/i18n/languages.ts';
import { type Paper, papers } from '../../shared/model/papers.ts';
import { ask } from '../bridge.ts';
import { themeOf, themes } from '../reader/reading-style.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { runCommand } from './commands.ts';
import { doOrTell } from './do.ts';
import { chooseLanguage, chosenLanguage, languageChoices } from './language.ts';
import { useStore } from './store.ts';
import { viewState } from './view-state.ts';
import { t } from './words.ts';

/** What a person prefers; every choice counts at once and says what it does. */
export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('preferences.title')} onClose={onClose}>
      <div className="form preferences">
        <p className="field-hint">{t('preferences.atOnce')}</p>
        <LanguageField />
        <ThemeField />
        <MachineFields />
        <button
          type="button"
          className="link-button"
          onClick={() => {
            onClose();
            runCommand('notebook:safety');
          }}
        >
          {t('menu.safety')}
        </button>
      </div>
    </Dialog>
  );
}

function LanguageField() {
  const [choice, setChoice] = useState<LanguageChoice>('system');
  useEffect(() => void chosenLanguage().then(setChoice), []);
  const choose = (next: LanguageChoice) => {
    setChoice(next);
    void chooseLanguage(next);
  };
  return (
    <Field label={t('preferences.language')} hint={t('preferences.languageHint')}>
      {(props) => (
        <select
          {...props}
          value={choice}
          onChange={(event) => choose(event.target.value as LanguageChoice)}
        >
          <option value="system">{t('preferences.language.system')}</option>
          {languageChoices.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function ThemeField() {
  const theme = useStore(viewState, (view) => themeOf(view.theme));
  return (
    <Field label={t('preferences.theme')} hint={t('preferences.themeHint')}>
      {(props) => (
        <select
          {...props}
          value={theme}
          onChange={(event) => viewState.set({ theme: event.target.value })}
        >
          {themes.map((name) => (
            <option key={name} value={name}>
              {t(`reading.theme.${name}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const switches = ['spelling', 'notifications', 'log', 'updates'] as const;

type CheckProps = {
  readonly name: (typeof switches)[number];
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

/** A preference that is on or off, with a sentence that explains it. */
function CheckField({ name, isChecked, onChange }: CheckProps) {
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          checked={isChecked}
          aria-describedby={`preference-${name}`}
          onChange={(event) => onChange(event.target.checked)}
        />
        {t(`preferences.${name}`)}
      </label>
      <span className="field-hint" id={`preference-${name}`}>
        {t(`preferences.${name}Hint`)}
      </span>
    </div>
  );
}

/** What main keeps for every notebook. */
function MachineFields() {
  const [shown, setShown] = useState<Preferences | null>(null);
  useEffect(() => {
    void ask('preferences:read', null).then((read) => read.ok && setShown(read.value));
  }, []);
  if (!shown) return null;
  // Kept letter by letter: the dialog may be closed while the field still has the focus.
  const change = (changes: Partial<Preferences>) => {
    setShown({ ...shown, ...changes });
    void doOrTell('preferences:change', changes);
  };
  return (
    <>
      <Field label={t('preferences.author')} hint={t('preferences.authorHint')}>
        {(props) => (
          <input
            {...props}
            dir="auto"
            maxLength={200}
            autoComplete="off"
            value={shown.author}
            onChange={(event) => change({ author: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('preferences.paper')} hint={t('preferences.paperHint')}>
        {(props) => (
          <select
            {...props}
            value={shown.paper}
            onChange={(event) => change({ paper: event.target.value as Paper })}
          >
            {papers.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
      {switches.map((name) => (
        <CheckField
          key={name}
          name={name}
          isChecked={shown[name]}
          onChange={(isOn) => change({ [name]: isOn })}
        />
      ))}
    </>
  );
}
