import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { deleteForGood } from './actions.ts';
import { EditArticlesDialog } from './EditArticlesDialog.tsx';
import { askInLibrary, libraryDialog } from './library-dialogs.ts';

/** The dialogs of the library, whichever is open. */
export function LibraryDialogs() {
  const open = useStore(libraryDialog, (state) => state.open);
  const close = () => askInLibrary(null);
  if (open?.kind === 'edit') return <EditArticlesDialog onClose={close} />;
  if (open?.kind === 'delete')
    return (
      <ConfirmDialog
        title={t('library.deleteTitle')}
        text={t('library.deleteText', { count: open.count })}
        action={t('library.deleteCount', { count: open.count })}
        onConfirm={() => void deleteForGood(open.ids)}
        onClose={close}
      />
    );
  return null;
}
