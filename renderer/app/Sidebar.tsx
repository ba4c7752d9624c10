import { type DragEvent, useState } from 'react';
import { LibraryPlaces } from '../library/LibraryPlaces.tsx';
import { useTimelines } from '../timeline/use-timeline.ts';
import { runWhenOffered } from './commands.ts';
import { SidebarItem } from './SidebarItem.tsx';
import { useStore } from './store.ts';
import { useAnswer } from './use-answer.ts';
import { viewState } from './view-state.ts';
import { t } from './words.ts';

/** The navigation: the places of the library, the timelines, and the argument maps. */
export function Sidebar() {
  // The place in a text and much else in the view change all the time; nothing here shows them.
  const isHere = useStore(viewState, ({ room }) => room === 'timelines');
  const remembered = useStore(viewState, ({ timelineId }) => timelineId);
  const timelines = useTimelines();
  // As the room does: without a remembered one it shows the first.
  const shown = timelines?.find(({ id }) => id === remembered) ?? timelines?.[0];
  const carried = useCarriedOver();
  return (
    <nav className="sidebar" data-pane="navigation" aria-label={t('app.navigation')} {...carried}>
      <SidebarHeading text={t('app.library')} />
      <LibraryPlaces />
      <SidebarHeading text={t('app.timelines')} />
      {timelines?.map(({ id, title, events }) => (
        <SidebarItem
          key={id}
          icon="timeline"
          text={title}
          isNamed
          count={events}
          isCurrent={isHere && shown?.id === id}
          onChoose={() => viewState.set({ room: 'timelines', timelineId: id })}
        />
      ))}
      <SidebarItem
        icon="newTimeline"
        text={t('app.newTimeline')}
        isCurrent={false}
        onChoose={() => {
          viewState.set({ room: 'timelines' });
          window.setTimeout(() => runWhenOffered('timeline:new'));
        }}
      />
      <ArgumentItems />
    </nav>
  );
}

/** A rail of icons opens for what is dragged over it: nothing is pointed at meanwhile, says the browser. */
function useCarriedOver() {
  const [isOver, setOver] = useState(false);
  return {
    'data-over': isOver,
    onDragEnter: () => setOver(true),
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false);
    },
    onDrop: () => setOver(false),
  };
}

function ArgumentItems() {
  const room = useStore(viewState, (view) => view.room);
  const mapId = useStore(viewState, (view) => view.mapId);
  const maps = useAnswer('argument:list', null).value;
  const inArguments = room === 'arguments';
  return (
    <>
      <SidebarHeading text={t('app.arguments')} />
      <SidebarItem
        icon="claims"
        text={t('arguments.everyClaim')}
        isCurrent={inArguments && mapId === null}
        onChoose={() => viewState.set({ room: 'arguments', mapId: null })}
      />
      {maps?.map(({ id, title, statements }) => (
        <SidebarItem
          key={id}
          icon="arguments"
          text={title}
          isNamed
          count={statements}
          isCurrent={inArguments && mapId === id}
          onChoose={() => viewState.set({ room: 'arguments', mapId: id })}
        />
      ))}
      <SidebarItem
        icon="newMap"
        text={t('app.newMap')}
        isCurrent={false}
        onChoose={() => {
          viewState.set({ room: 'arguments' });
          window.setTimeout(() => runWhenOffered('argument:new'));
        }}
      />
    </>
  );
}

const SidebarHeading = ({ text }: { readonly text: string }) => (
  <h2 className="sidebar-heading">{text}</h2>
);
