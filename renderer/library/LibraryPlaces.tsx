import type { DragEvent } from 'react';
import { doOrTell } from '../app/do.ts';
import { SidebarItem } from '../app/SidebarItem.tsx';
import { useStore } from '../app/store.ts';
import { useSharedAnswer } from '../app/use-shared-answer.ts';
import { showScope, viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { tellChanged } from './actions.ts';
import { CollectionTree } from './CollectionTree.tsx';
import { carriedArticles, carriesArticles } from './carry-articles.ts';
import { TagTree } from './TagTree.tsx';

const places = [
  { kind: 'all', icon: 'library', text: 'app.allArticles', count: 'all' },
  { kind: 'queue', icon: 'queue', text: 'library.queue', count: 'queued' },
  { kind: 'trash', icon: 'trash', text: 'app.trash', count: 'trash' },
] as const;

/** The places of the library: everything, the queue, the trash, collections and tags. */
export function LibraryPlaces() {
  const room = useStore(viewState, (view) => view.room);
  const kind = useStore(viewState, (view) => view.scope.kind);
  const counts = useSharedAnswer('library:counts').value;
  return (
    <>
      {places.map((place) => (
        <SidebarItem
          key={place.kind}
          icon={place.icon}
          text={t(place.text)}
          {...(counts ? { count: counts[place.count] } : {})}
          isCurrent={room === 'library' && kind === place.kind}
          onChoose={() => showScope({ kind: place.kind })}
          onDragOver={(event) => allow(event, place.kind)}
          onDrop={(event) => void take(event, place.kind)}
        />
      ))}
      <SidebarItem
        icon="layers"
        text={t('families.title')}
        isCurrent={room === 'families'}
        onChoose={() => viewState.set({ room: 'families' })}
      />
      <CollectionTree />
      <TagTree />
    </>
  );
}

type Place = (typeof places)[number]['kind'];

function allow(event: DragEvent, place: Place): void {
  if (place !== 'all' && carriesArticles(event.dataTransfer)) event.preventDefault();
}

async function take(event: DragEvent, place: Place): Promise<void> {
  const ids = carriedArticles(event.dataTransfer);
  if (ids.length === 0) return;
  if (place === 'queue')
    tellChanged(await doOrTell('queue:add', { ids, place: 'last' }), 'library.queued');
  if (place === 'trash') tellChanged(await doOrTell('article:trash', { ids }), 'library.trashed');
}
