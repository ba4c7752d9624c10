import { kindNames } from '../reader/kinds.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyOf } from './shortcuts.ts';
import { t } from './words.ts';

type Props = { readonly onClose: () => void };

const control = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl+';

const alt = navigator.userAgent.includes('Mac') ? '⌥' : 'Alt+';

/** The keys of the reading column; with Shift, W and S walk backwards. */
const readingRows = [
  ['W', 'word'],
  ['S', 'sentence'],
  [`${alt}← →`, 'resizeEnd'],
  [`${alt}Shift+← →`, 'resizeStart'],
  ['N P', 'marks'],
  ['O', 'overlaps'],
  ['Enter', 'note'],
  ['Del', 'remove'],
  ['Esc', 'letGo'],
] as const;

/** The sheet of keys. */
export function ShortcutsDialog({ onClose }: Props) {
  return (
    <Dialog title={t('app.shortcuts')} onClose={onClose}>
      <dl className="shortcuts">
        <Row keys={keyOf('help:palette') ?? ''} text={t('palette.title')} />
        <Row keys={keyOf('help:preferences') ?? ''} text={t('preferences.title')} />
        <Row keys={`${control}K`} text={t('search.placeholder')} />
        <Row keys={`${control}N`} text={t('app.newArticle')} />
        <Row keys={`${control}O`} text={t('library.openFiles')} />
        <Row keys={`${control}E`} text={t('app.export')} />
        <Row keys={`${control}Z`} text={t('app.undo')} />
        <Row keys={`${control}I`} text={t('app.inspectorToggle')} />
        <Row keys={`${control}F`} text={t('reader.find')} />
        <Row keys={keyOf('reader:beside') ?? ''} text={t('reader.beside')} />
        <Row keys={`${control}Enter`} text={t('keys.openBeside')} />
        <Row keys="F6" text={t('command.view:next-pane')} />
        {kindNames.map((kind, at) => (
          <Row
            key={kind}
            keys={String(at + 1)}
            text={t('reader.markAs', { kind: t(`kind.${kind}`) })}
          />
        ))}
        <Row keys="9" text={t('kinds.more')} />
        <Row keys="E" text={t('timeline.eventFromPassage')} />
        {readingRows.map(([keys, name]) => (
          <Row key={name} keys={keys} text={t(`keys.${name}`)} />
        ))}
      </dl>
    </Dialog>
  );
}

function Row({ keys, text }: { readonly keys: string; readonly text: string }) {
  return (
    <div className="shortcut-row">
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
