import type { ReactNode } from 'react';
import type { Remark } from '../../shared/i18n/failing.ts';
import { remarkInWords } from '../app/words.ts';

type Props = {
  readonly title?: string | null | undefined;
  readonly said: Remark;
  readonly children?: ReactNode;
};

/** What was found of a document, under its title where it has one. */
export const TitledRemark = ({ title, said, children }: Props) => (
  <div className="safety-name">
    {title && (
      <strong dir="auto" className="safety-title">
        {title}
      </strong>
    )}
    <p>{remarkInWords(said)}</p>
    {children}
  </div>
);
