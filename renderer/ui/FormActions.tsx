import type { ReactNode } from 'react';
import { t } from '../app/words.ts';

type Props = {
  /** What the form does, in words. */
  readonly go?: string;
  readonly cannot?: boolean;
  /** Why it could not be done, in words. */
  readonly problem?: string | null | undefined;
  readonly onCancel: () => void;
  /** What stands apart from the two, such as a button that removes. */
  readonly children?: ReactNode;
};

/** The foot of a dialog that is a form: to leave it, or to do what it says. */
export const FormActions = ({
  go = t('app.save'),
  cannot = false,
  problem,
  onCancel,
  children,
}: Props) => (
  <div className="dialog-actions">
    {problem && (
      <p className="field-problem" role="alert">
        {problem}
      </p>
    )}
    {children}
    <button type="button" className="button" onClick={onCancel}>
      {t('app.cancel')}
    </button>
    <button type="submit" className="button primary" disabled={cannot}>
      {go}
    </button>
  </div>
);
