import { useMemo, useState } from 'react';
import type { TimelineView } from '../../shared/bridge/timeline-view.ts';
import { useCommands } from '../app/commands.ts';
import { didOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';
import { VersionsDialog } from '../safety/VersionsDialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TimelineNameDialog } from './TimelineNameDialog.tsx';

/** The name of the timeline and its number of events; renaming, earlier versions, removing. */
export function TimelineName({ view }: { readonly view: TimelineView }) {
  const [isRenaming, setRenaming] = useState(false);
  const [isHistory, setHistory] = useState(false);
  useCommands(useMemo(() => ({ 'timeline:history': () => setHistory(true) }), []));
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
      <NameAction icon="history" label={t('versions.openTimeline')} onDo={() => setHistory(true)} />
      <NameAction icon="trash" label={t('timeline.remove')} onDo={() => void remove()} />
      {isRenaming && (
        <TimelineNameDialog timeline={view.timeline} onClose={() => setRenaming(false)} />
      )}
      {isHistory && (
        <VersionsDialog
          of={{ type: 'timeline', id }}
          title={title}
          onClose={() => setHistory(false)}
        />
      )}
    </>
  );
}

type ActionProps = {
  readonly icon: 'edit' | 'history' | 'trash';
  readonly label: string;
  readonly onDo: () => void;
};

const NameAction = ({ icon, label, onDo }: ActionProps) => (
  <button type="button" className="icon-button" aria-label={label} title={label} onClick={onDo}>
    <Icon name={icon} />
  </button>
);
