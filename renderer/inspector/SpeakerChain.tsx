import type { Speaker } from '../../shared/model/annotation.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { SavedField } from './SavedField.tsx';

type Props = {
  readonly speakers: readonly Speaker[];
  readonly onChange: (speakers: readonly Speaker[]) => void;
};

/** Who says it, nearest to the article first: "Reuters", who cites "two aides", who have no name. */
export function SpeakerChain({ speakers, onChange }: Props) {
  const put = (at: number, speaker: Speaker | null) =>
    onChange(speakers.flatMap((one, i) => (i !== at ? [one] : speaker ? [speaker] : [])));
  return (
    <fieldset className="speakers">
      <legend>{t('detail.speakers')}</legend>
      {speakers.map((speaker, at) => (
        <div key={`${at} ${speaker.name}`} className="speaker">
          <SavedField
            label={t(at === 0 ? 'detail.speaker' : 'detail.citing')}
            value={speaker.name}
            onSave={(name) =>
              put(at, name.trim() === '' ? null : { ...speaker, name: name.trim() })
            }
          />
          <label className="check">
            <input
              type="checkbox"
              checked={speaker.named}
              onChange={(event) => put(at, { ...speaker, named: event.target.checked })}
            />
            {t('detail.named')}
          </label>
          <button
            type="button"
            className="icon-button"
            aria-label={t('detail.removeSpeaker', { name: speaker.name })}
            onClick={() => put(at, null)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <SavedField
        label={t(speakers.length === 0 ? 'detail.addSpeaker' : 'detail.addCited')}
        value=""
        isAdding
        onSave={(name) => {
          if (name.trim() !== '') onChange([...speakers, { name: name.trim(), named: true }]);
        }}
      />
    </fieldset>
  );
}
