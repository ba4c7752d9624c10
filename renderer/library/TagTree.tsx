import { useState } from 'react';
import type { TagView } from '../../shared/notebook/edit-tags.ts';
import { useStore } from '../app/store.ts';
import { useSharedAnswer } from '../app/use-shared-answer.ts';
import { foldBranch, showScope, viewState } from '../app/view-state.ts';
import { formatNumber, t } from '../app/words.ts';
import { Tree, type TreeNode } from '../ui/Tree.tsx';
import { BranchMenu } from './BranchMenu.tsx';
import { carriedArticles, carriesArticles } from './carry-articles.ts';
import { colorOf, shortTag, type TagColors, TagDot } from './TagChips.tsx';
import { TagDialog } from './TagDialog.tsx';
import { removeTag, renameTag, tagChosen } from './tag-actions.ts';

const kind = 'application/x-parley-tag';

/** The tags below each other with their colours; dropping articles on one tags them. */
export function TagTree() {
  const room = useStore(viewState, (view) => view.room);
  const scope = useStore(viewState, (view) => view.scope);
  const folded = useStore(viewState, (view) => view.folded);
  const tags = useSharedAnswer('tag:list').value ?? [];
  const [asked, setAsked] = useState<TagView | null>(null);
  const isHere = (path: string) => room === 'library' && scope.kind === 'tag' && scope.id === path;
  const ask = (path: string) => setAsked(tags.find((one) => one.path === path) ?? null);
  if (tags.length === 0) return null;
  return (
    <>
      <h2 className="sidebar-heading of-tree">{t('app.tags')}</h2>
      <Tree
        label={t('app.tags')}
        nodes={tagNodes(tags, folded, isHere)}
        onChoose={(path) => showScope({ kind: 'tag', id: path })}
        onFold={(path, isOpen) => foldBranch(`tag ${path}`, isOpen)}
        onKey={(key, path) => (key === 'F2' ? ask(path) : void removeTag(path))}
        menu={(node) => (
          <BranchMenu
            name={node.text}
            items={['rename', 'color', 'remove']}
            onAction={(item) => (item === 'remove' ? void removeTag(node.id) : ask(node.id))}
          />
        )}
        drag={drag}
      />
      {asked && <TagDialog tag={asked} tags={tags} onClose={() => setAsked(null)} />}
    </>
  );
}

function tagNodes(
  tags: readonly TagView[],
  folded: Readonly<Record<string, boolean>>,
  isHere: (path: string) => boolean,
): TreeNode[] {
  const colors: TagColors = new Map(
    tags.flatMap(({ path, color }) => (color === null ? [] : [[path, color] as const])),
  );
  const isShown = (path: string): boolean => {
    const above = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    return above === '' || (!folded[`tag ${above}`] && isShown(above));
  };
  const hasMore = new Set(
    tags.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))),
  );
  return tags
    .filter(({ path }) => isShown(path))
    .map(({ path, count }) => ({
      id: path,
      text: path.slice(path.lastIndexOf('/') + 1) || path,
      hint: path,
      depth: path.split('/').length - 1,
      count: formatNumber(count, 0),
      isCurrent: isHere(path),
      mark: <TagDot color={colorOf(colors, path)} />,
      ...(hasMore.has(path) ? { isOpen: !folded[`tag ${path}`] } : {}),
    }));
}

const drag = {
  carry: (path: string, carried: DataTransfer) => carried.setData(kind, path),
  accepts: (carried: DataTransfer) => carriesArticles(carried) || carried.types.includes(kind),
  drop: (path: string, carried: DataTransfer) => void take(path, carried),
};

/** A tag that is dropped on another goes below it. */
async function take(path: string, carried: DataTransfer): Promise<void> {
  const moved = carried.getData(kind);
  if (moved === path) return;
  if (moved !== '') {
    await renameTag(moved, `${path}/${shortTag(moved)}`);
    return;
  }
  await tagChosen(carriedArticles(carried), path);
}
