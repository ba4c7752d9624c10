import type { ReactNode } from 'react';

type Props = { readonly title?: string; readonly hint: string; readonly children?: ReactNode };

/** What stands where nothing is yet: it says what to do. */
export function EmptyState({ title, hint, children }: Props) {
  return (
    <div className="empty">
      {title && <h2>{title}</h2>}
      <p>{hint}</p>
      {children && <div className="empty-actions">{children}</div>}
    </div>
  );
}
