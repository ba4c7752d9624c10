import type { ArrowWord } from '../../shared/bridge/argument-channels.ts';
import { t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';

type Props<Word extends ArrowWord> = {
  readonly label: string;
  readonly hint?: string;
  readonly words: readonly Word[];
  readonly value: Word;
  readonly onChange: (word: Word) => void;
};

/** The choice of what an arrow says of its end: supports, attacks and the like. */
export function ArrowWordField<Word extends ArrowWord>(props: Props<Word>) {
  const { words, value, onChange } = props;
  return (
    <Field label={props.label} hint={props.hint}>
      {(field) => (
        <select
          {...field}
          value={value}
          onChange={(event) => onChange(words.find((one) => one === event.target.value) ?? value)}
        >
          {words.map((one) => (
            <option key={one} value={one}>
              {t(`arrow.out.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
