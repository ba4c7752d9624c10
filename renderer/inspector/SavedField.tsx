import { useEffect, useState } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
};

/** A labelled line of text that is saved when it is left, or with Enter. */
export function SavedField({ label, value, onSave }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <label>
      <span>{label}</span>
      <input
        value={text}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (text !== value) onSave(text);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </label>
  );
}
