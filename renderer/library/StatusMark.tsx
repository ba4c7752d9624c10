import { hasMessage, t } from '../app/words.ts';

/** How far an article can be read, in this order. */
export const statuses = ['unread', 'reading', 'done', 'archived'] as const;

/** The word for a reading status. */
export const statusWord = (status: string): string => {
  const key = `library.status.${status}`;
  return hasMessage(key) ? t(key) : status;
};

/** The reading status as a small mark: full while unread, half while being read, none when read. */
export const StatusMark = ({ status }: { readonly status: string }) => (
  <span
    className="status-mark"
    role="img"
    data-status={status}
    title={statusWord(status)}
    aria-label={statusWord(status)}
  />
);
