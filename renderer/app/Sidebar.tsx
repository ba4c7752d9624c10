import { SavedSearches } from '../search/SavedSearches.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { runCommand } from './commands.ts';
import { useStore } from './store.ts';
import { useAnswer } from './use-answer.ts';
import { viewState } from './view-state.ts';
import { t } from './words.ts';

/** The navigation: the library with its tags, the timelines, and the argument maps. */
export function Sidebar() {
  const view = useStore(viewState, (value) => value);
  const facets = useAnswer('library:facets', null).value;
  const timelines = useAnswer('timeline:list', null).value;
  const tags = facets?.find(({ facet }) => facet === 'tag')?.values ?? [];
  const inLibrary = view.room === 'library';
  return (
    <nav className="sidebar" data-pane="navigation" aria-label={t('app.navigation')}>
      <SidebarHeading text={t('app.library')} />
      <SidebarItem
        icon="library"
        text={t('app.allArticles')}
        isCurrent={inLibrary && view.tag === null && view.searchId === null && !view.showTrash}
        onChoose={() =>
          viewState.set({ room: 'library', tag: null, searchId: null, showTrash: false })
        }
      />
      {tags.map(({ value, count }) => (
        <SidebarItem
          key={value}
          icon="tag"
          text={value}
          count={count}
          isCurrent={inLibrary && view.tag === value}
          onChoose={() =>
            viewState.set({ room: 'library', tag: value, searchId: null, showTrash: false })
          }
        />
      ))}
      <SidebarItem
        icon="layers"
        text={t('families.title')}
        isCurrent={view.room === 'families'}
        onChoose={() => viewState.set({ room: 'families' })}
      />
      <SidebarItem
        icon="trash"
        text={t('app.trash')}
        isCurrent={inLibrary && view.showTrash}
        onChoose={() =>
          viewState.set({ room: 'library', tag: null, searchId: null, showTrash: true })
        }
      />
      <SavedSearches />
      <SidebarHeading text={t('app.timelines')} />
      {timelines?.map(({ id, title, events }) => (
        <SidebarItem
          key={id}
          icon="timeline"
          text={title}
          count={events}
          isCurrent={view.room === 'timelines' && view.timelineId === id}
          onChoose={() => viewState.set({ room: 'timelines', timelineId: id })}
        />
      ))}
      <SidebarItem
        icon="plus"
        text={t('app.newTimeline')}
        isCurrent={false}
        onChoose={() => {
          viewState.set({ room: 'timelines' });
          window.setTimeout(() => runCommand('timeline:new'));
        }}
      />
      <ArgumentItems />
    </nav>
  );
}

function ArgumentItems() {
  const { room, mapId } = useStore(viewState, (value) => value);
  const maps = useAnswer('argument:list', null).value;
  const inArguments = room === 'arguments';
  return (
    <>
      <SidebarHeading text={t('app.arguments')} />
      <SidebarItem
        icon="arguments"
        text={t('arguments.everyClaim')}
        isCurrent={inArguments && mapId === null}
        onChoose={() => viewState.set({ room: 'arguments', mapId: null })}
      />
      {maps?.map(({ id, title, statements }) => (
        <SidebarItem
          key={id}
          icon="arguments"
          text={title}
          count={statements}
          isCurrent={inArguments && mapId === id}
          onChoose={() => viewState.set({ room: 'arguments', mapId: id })}
        />
      ))}
      <SidebarItem
        icon="plus"
        text={t('app.newMap')}
        isCurrent={false}
        onChoose={() => {
          viewState.set({ room: 'arguments' });
          window.setTimeout(() => runCommand('argument:new'));
        }}
      />
    </>
  );
}

const SidebarHeading = ({ text }: { readonly text: string }) => (
  <h2 className="sidebar-heading">{text}</h2>
);

type ItemProps = {
  readonly icon: IconName;
  readonly text: string;
  readonly count?: number;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
};

function SidebarItem({ icon, text, count, isCurrent, onChoose }: ItemProps) {
  return (
    <button
      type="button"
      className="sidebar-item"
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onChoose}
    >
      <Icon name={icon} />
      <span className="sidebar-text">{text}</span>
      {count !== undefined && <span className="count">{count}</span>}
    </button>
  );
}
