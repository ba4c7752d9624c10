import { useState } from 'react';
import type { TimelineView } from '../../shared/bridge/timeline-view.ts';
import { didOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { TimelineNameDialog } from './TimelineNameDialog.tsx';

/** The name of the timeline with its number of events; it can be renamed and removed here. */
export function TimelineName({ view }: { readonly view: TimelineView }) {
  const [isRenaming, setRenaming] = useState(false);
  const { id, title } = view.timeline;
  const remove = async () => {
    if (await didOrTell('timeline:remove', { id })) tellNotice(t('timeline.removed', { title }));
  };
  return (
    <>
      <h2 dir="auto" title={title}>
        {title}
      </h2>
      <span className="count">{t('timeline.count', { count: view.events.length })}</span>
      <NameAction icon="edit" label={t('timeline.rename')} onDo={() => setRenaming(true)} />
      <NameAction icon="trash" label={t('timeline.remove')} onDo={() => void remove()} />
      {isRenaming && (
        <TimelineNameDialog timeline={view.timeline} onClose={() => setRenaming(false)} />
      )}
    </>
  );
}

type ActionProps = {
  readonly icon: 'edit' | 'trash';
  readonly label: string;
  readonly onDo: () => void;
};

const NameAction = ({ icon, label, onDo }: ActionProps) => (
  <button type="button" className="icon-button" aria-label={label} title={label} onClick={onDo}>
    <Icon name={icon} />
  </button>
);
