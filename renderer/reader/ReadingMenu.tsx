import { useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { readingBounds, standardReading, themeOf, themes } from './reading-style.ts';

const measures = ['size', 'width', 'spacing'] as const;

/** How the column looks: type, width, spacing, theme, paragraph numbers. Remembered. */
export function ReadingMenu() {
  const reading = useStore(viewState, (view) => view.reading);
  const theme = useStore(viewState, (view) => themeOf(view.theme));
  const change = (changes: Partial<typeof reading>) =>
    viewState.set({ reading: { ...reading, ...changes } });
  return (
    <div className="reading-menu">
      {measures.map((name) => (
        <label key={name}>
          <span>{t(`reading.${name}`)}</span>
          <input
            type="range"
            {...readingBounds[name]}
            value={reading[name]}
            onChange={(event) => change({ [name]: Number(event.target.value) })}
          />
        </label>
      ))}
      <fieldset className="theme-choice">
        <legend>{t('reading.theme')}</legend>
        {themes.map((name) => (
          <label key={name} data-swatch={name}>
            <input
              type="radio"
              name="theme"
              checked={theme === name}
              onChange={() => viewState.set({ theme: name })}
            />
            {t(`reading.theme.${name}`)}
          </label>
        ))}
      </fieldset>
      {(['numbers', 'upright'] as const).map((name) => (
        <label key={name} className="check">
          <input
            type="checkbox"
            checked={reading[name]}
            onChange={(event) => change({ [name]: event.target.checked })}
          />
          {t(`reading.${name}`)}
        </label>
      ))}
      <button type="button" className="link-button" onClick={() => change(standardReading)}>
        {t('reading.reset')}
      </button>
    </div>
  );
}
