import { useState } from 'react';
import type { SavedSearch } from '../../shared/bridge/search-channels.ts';
import type { CollectionView } from '../../shared/notebook/edit-collections.ts';
import { didOrTell, doOrTell } from '../app/do.ts';
import { tellUndoable } from '../app/notices.ts';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useSharedAnswer } from '../app/use-shared-answer.ts';
import { foldBranch, showScope, viewState } from '../app/view-state.ts';
import { formatNumber, t } from '../app/words.ts';
import { SavedSearchDialog } from '../search/SavedSearchDialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Tree, type TreeNode } from '../ui/Tree.tsx';
import { tellChanged } from './actions.ts';
import { BranchMenu } from './BranchMenu.tsx';
import { type CollectionAsked, CollectionDialog } from './CollectionDialog.tsx';
import { carriedArticles, carriesArticles } from './carry-articles.ts';
import { useFirstSight } from './seen-searches.ts';

const kind = 'application/x-parley-collection';

/** Collections inside each other, and the smart ones that hold what a saved search finds. */
export function CollectionTree() {
  const room = useStore(viewState, (view) => view.room);
  const scope = useStore(viewState, (view) => view.scope);
  const seenSearches = useStore(viewState, (view) => view.seenSearches);
  const folded = useStore(viewState, (view) => view.folded);
  const collections = useSharedAnswer('collection:list').value ?? [];
  const saved = useAnswer('search:saved', { seen: seenSearches }).value ?? [];
  useFirstSight(saved.map(({ id }) => id));
  const [asked, setAsked] = useState<CollectionAsked | null>(null);
  const [search, setSearch] = useState<SavedSearch | null>(null);
  const isHere = (id: string) =>
    room === 'library' && 'id' in scope && scope.id === id && scope.kind !== 'tag';
  const nodes = [
    ...collectionNodes(collections, folded, isHere),
    ...saved.map((one) => searchNode(one, isHere(one.id))),
  ];
  const searchOf = (id: string) => saved.find((one) => one.id === id);
  const nameOf = (id: string) => collections.find((one) => one.id === id)?.name ?? '';
  const act = (action: CollectionAsked['action'] | 'remove', id: string) => {
    const found = searchOf(id);
    if (found) setSearch(found);
    else if (action === 'remove') void remove(id, nameOf(id));
    else setAsked({ action, id, name: nameOf(id) });
  };
  return (
    <>
      <div className="sidebar-heading with-button">
        <h2>{t('library.collections')}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('library.newCollection')}
          title={t('library.newCollection')}
          onClick={() => setAsked({ action: 'add', id: null, name: '' })}
        >
          <Icon name="plus" />
        </button>
      </div>
      {nodes.length > 0 ? (
        <Tree
          label={t('library.collections')}
          nodes={nodes}
          onChoose={(id) => (searchOf(id) ? showSearch(id) : showScope({ kind: 'collection', id }))}
          onFold={foldBranch}
          onKey={(key, id) => act(key === 'F2' ? 'rename' : 'remove', id)}
          menu={(node) => (
            <BranchMenu
              name={node.text}
              items={searchOf(node.id) ? searchItems : collectionItems}
              onAction={(item) => act(item as CollectionAsked['action'], node.id)}
            />
          )}
          drag={dragOf((id) => searchOf(id) === undefined)}
        />
      ) : (
        <p className="sidebar-hint">{t('library.noCollections')}</p>
      )}
      {asked && (
        <CollectionDialog asked={asked} collections={collections} onClose={() => setAsked(null)} />
      )}
      {search && <SavedSearchDialog saved={search} onClose={() => setSearch(null)} />}
    </>
  );
}

const collectionItems = ['rename', 'add', 'move', 'remove'] as const;
const searchItems = ['change'] as const;

function collectionNodes(
  collections: readonly CollectionView[],
  folded: Readonly<Record<string, boolean>>,
  isHere: (id: string) => boolean,
): TreeNode[] {
  const below = (parent: string | null, depth: number): TreeNode[] =>
    collections
      .filter((one) => one.parent === parent)
      .flatMap(({ id, name, count, description }) => {
        const hasMore = collections.some((one) => one.parent === id);
        const isOpen = !folded[id];
        return [
          {
            ...{ id, text: name, depth, count: formatNumber(count, 0), isCurrent: isHere(id) },
            mark: <Icon name="folder" />,
            ...(description ? { hint: description } : {}),
            ...(hasMore ? { isOpen } : {}),
          },
          ...(isOpen ? below(id, depth + 1) : []),
        ];
      });
  return below(null, 0);
}

const searchNode = (one: SavedSearch, isCurrent: boolean): TreeNode => ({
  ...{ id: one.id, text: one.name, depth: 0, isCurrent, hint: one.query },
  count: formatNumber(one.total, 0),
  mark: <Icon name="search" />,
  news:
    // While it is shown, the list marks what is new.
    one.fresh > 0 && !isCurrent ? (
      <span className="fresh-count">{t('search.fresh', { count: one.fresh })}</span>
    ) : null,
});

const showSearch = (id: string): void => showScope({ kind: 'search', id });

async function remove(id: string, name: string): Promise<void> {
  if (!(await didOrTell('collection:remove', { id }))) return;
  const { scope } = viewState.get();
  if (scope.kind === 'collection' && scope.id === id) showScope({ kind: 'all' });
  tellUndoable(t('library.collectionRemoved', { name }));
}

const dragOf = (isPlain: (id: string) => boolean) => ({
  carry: (id: string, carried: DataTransfer) => {
    if (isPlain(id)) carried.setData(kind, id);
  },
  accepts: (carried: DataTransfer) => carriesArticles(carried) || carried.types.includes(kind),
  drop: (id: string, carried: DataTransfer) => {
    if (isPlain(id)) void take(id, carried);
  },
});

async function take(id: string, carried: DataTransfer): Promise<void> {
  const moved = carried.getData(kind);
  if (moved !== '') {
    if (moved !== id) await didOrTell('collection:move', { id: moved, parent: id });
    return;
  }
  const ids = carriedArticles(carried);
  const done = await doOrTell('article:change', { ids, addCollection: id });
  tellChanged(done, 'library.changed');
}
