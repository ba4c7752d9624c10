import { Field } from '../ui/Field.tsx';

type Props<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, label: string])[];
  readonly onChange: (value: V) => void;
};

/** A labelled choice of one among a few. */
export const SelectField = <V extends string>({ label, value, options, onChange }: Props<V>) => (
  <Field label={label}>
    {(field) => (
      <select {...field} value={value} onChange={(event) => onChange(event.target.value as V)}>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    )}
  </Field>
);
