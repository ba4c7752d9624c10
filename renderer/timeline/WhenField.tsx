import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { readWhen } from '../../shared/timeline/read-when.ts';
import { locale, problemInWords, t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';

export type ReadDate =
  | { readonly ok: true; readonly edtf: string | null; readonly alternatives: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Reads a typed date. Nothing typed is an unknown date; words without their year are asked for it. */
export function readTyped(typed: string, published: string | undefined): ReadDate {
  if (typed.trim() === '') return { ok: true, edtf: null, alternatives: [] };
  const read = readWhen(typed, { published });
  if (!read.ok) return { ok: false, message: problemInWords(read.problem).message };
  const { edtf, alternatives } = read.value;
  if (edtf.startsWith('XXXX') && edtf !== typed.trim())
    return { ok: false, message: t('timeline.needsYear', { words: typed.trim() }) };
  return { ok: true, edtf, alternatives };
}

type Props = {
  readonly label?: string;
  readonly value: string;
  readonly published?: string | undefined;
  readonly onChange: (typed: string) => void;
  readonly onLeave?: () => void;
};

/** A date field that says, while a person types, how it is read. */
export function WhenField({ label, value, published, onChange, onLeave }: Props) {
  const read = readTyped(value, published);
  const words =
    read.ok && read.edtf !== null
      ? t('timeline.whenRead', { words: formatEdtf(read.edtf, locale), edtf: read.edtf })
      : null;
  const more = read.ok ? (words ?? t('timeline.whenHint')) : undefined;
  return (
    <Field label={label ?? t('timeline.when')} hint={more} problem={read.ok ? null : read.message}>
      {(props) => (
        <>
          <input
            {...props}
            dir="auto"
            value={value}
            onBlur={onLeave}
            onChange={(event) => onChange(event.target.value)}
          />
          {read.ok && read.alternatives.length > 0 && (
            <span className="offers">
              {t('timeline.otherReadings')}
              {read.alternatives.map((one) => (
                <button
                  key={one}
                  type="button"
                  className="link-button"
                  onClick={() => onChange(one)}
                >
                  {formatEdtf(one, locale)}
                </button>
              ))}
            </span>
          )}
        </>
      )}
    </Field>
  );
}
