import type { DragEvent } from 'react';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { formatNumber } from './words.ts';

type Props = {
  readonly icon: IconName;
  readonly text: string;
  /** Named by a person, one of many with the same icon: its initials stand where there is no room for it. */
  readonly isNamed?: boolean;
  readonly count?: number;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onDragOver?: (event: DragEvent) => void;
  readonly onDrop?: (event: DragEvent) => void;
};

/** A place in the navigation, with how much there is. */
export function SidebarItem({ icon, text, isNamed, count, isCurrent, onChoose, ...drop }: Props) {
  return (
    <button
      type="button"
      className="sidebar-item"
      data-initials={isNamed ? initialsOf(text) : undefined}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onChoose}
      {...drop}
    >
      <Icon name={icon} />
      <span className="sidebar-text">{text}</span>{' '}
      {count !== undefined && <span className="count">{formatNumber(count, 0)}</span>}
    </button>
  );
}

/** Two signs that tell a name from others: of its first two words, or of its only one. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const signs = words.length > 1 ? words.map((word) => [...word][0]) : [...name.trim()];
  return signs.slice(0, 2).join('');
}
