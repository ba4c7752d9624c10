import { Dialog } from '../ui/Dialog.tsx';
import { keyedCommands, keyOf } from './shortcuts.ts';
import { hasMessage, t } from './words.ts';

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

/** The sheet of keys: those of commands from their one table, and those of the reading column. */
export function ShortcutsDialog({ onClose }: Props) {
  return (
    <Dialog title={t('app.shortcuts')} onClose={onClose}>
      <dl className="shortcuts">
        {keyedCommands.map((name) => (
          <Row key={name} keys={keyOf(name) ?? ''} text={nameOf(name)} />
        ))}
        <Row keys={`${control}Enter`} text={t('keys.openBeside')} />
        <Row keys="9" text={t('kinds.more')} />
        {readingRows.map(([keys, name]) => (
          <Row key={name} keys={keys} text={t(`keys.${name}`)} />
        ))}
      </dl>
    </Dialog>
  );
}

/** A command is named here as in the palette. */
function nameOf(command: string): string {
  if (command === 'help:palette') return t('palette.title');
  const key = `command.${command}`;
  return hasMessage(key) ? t(key) : command;
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
