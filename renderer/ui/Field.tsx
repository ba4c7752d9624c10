import { type ReactNode, useId } from 'react';

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | null | undefined;
  readonly children: (props: { id: string; 'aria-describedby'?: string }) => ReactNode;
};

/** A labelled field with a hint, and what is wrong with its value. */
export function Field({ label, hint, problem, children }: Props) {
  const id = useId();
  const describes = hint || problem ? { 'aria-describedby': `${id}-more` } : {};
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...describes })}
      {(hint || problem) && (
        <p id={`${id}-more`} className={problem ? 'field-problem' : 'field-hint'}>
          {problem || hint}
        </p>
      )}
    </div>
  );
}
