import { useEffect, useRef, useState } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  /** True where each saved line is a further one: the field is empty again afterwards. */
  readonly isAdding?: boolean;
  readonly onSave: (value: string) => void;
};

/** A labelled line of text that is saved when it is left, or with Enter; the focus stays in it. */
export function SavedField({ label, value, isAdding = false, onSave }: Props) {
  const [text, setText] = useState(value);
  const saved = useRef(value);
  useEffect(() => {
    saved.current = value;
    setText(value);
  }, [value]);
  const save = () => {
    if (text === saved.current) return;
    onSave(text);
    if (isAdding) setText('');
    else saved.current = text;
  };
  return (
    <label>
      <span>{label}</span>
      <input
        value={text}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
    </label>
  );
}
