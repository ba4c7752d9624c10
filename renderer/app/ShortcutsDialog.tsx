import type { ReactNode } from 'react';
import { commandKeys as listCommandKeys } from '../library/list-keys.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { isReadingKey, keyedCommands, keyOf } from './shortcuts.ts';
import { hasMessage, t } from './words.ts';

type Props = { readonly onClose: () => void };

const isMac = navigator.userAgent.includes('Mac');
const control = isMac ? '⌘' : 'Ctrl+';
const alt = isMac ? '⌥' : 'Alt+';

/** The keys of the reading column that are no commands; with Shift, W and S walk backwards. */
const textRows = [
  ['S', 'sentence'],
  ['W', 'word'],
  [`${alt}← →`, 'resizeEnd'],
  [`${alt}Shift+← →`, 'resizeStart'],
  ['N P', 'marks'],
  ['O', 'overlaps'],
  ['Enter', 'note'],
  ['Del', 'remove'],
  ['Esc', 'letGo'],
] as const;

/** The keys of lists of articles that are no commands. */
const listRows = [
  ['↑ ↓', 'walk'],
  ['Enter', 'open'],
  [`${control}Enter`, 'openBeside'],
  ['Space', 'choose'],
  ['Shift+↑ ↓', 'chooseTo'],
  [`${control}A`, 'chooseAll'],
] as const;

/** The keys of the trees of collections and tags. */
const treeRows = [
  ['← →', 'fold'],
  ['F2', 'rename'],
  ['Shift+F10', 'menu'],
] as const;

const inText = keyedCommands.filter(isReadingKey);
const everywhere = keyedCommands.filter((name) => !isReadingKey(name));

/** The sheet of keys, by where they count: those of commands from their tables, and those of each place. */
export function ShortcutsDialog({ onClose }: Props) {
  return (
    <Dialog title={t('app.shortcuts')} onClose={onClose} size="wide">
      <Group title={t('keys.everywhere')}>
        {everywhere.map((name) => (
          <Row key={name} keys={keyOf(name) ?? ''} text={nameOf(name)} />
        ))}
      </Group>
      <Group title={t('keys.inText')}>
        {textRows.slice(0, 2).map(([keys, name]) => (
          <Row key={name} keys={keys} text={t(`keys.${name}`)} />
        ))}
        {inText.map((name) => (
          <Row key={name} keys={keyOf(name) ?? ''} text={nameOf(name)} />
        ))}
        <Row keys="9" text={t('kinds.more')} />
        {textRows.slice(2).map(([keys, name]) => (
          <Row key={name} keys={keys} text={t(`keys.${name}`)} />
        ))}
      </Group>
      <Group title={t('keys.inLists')}>
        {listRows.map(([keys, name]) => (
          <Row key={name} keys={keys} text={t(`keys.${name}`)} />
        ))}
        {Object.entries(listCommandKeys)
          .filter(([key]) => key !== 'Backspace')
          .map(([key, name]) => (
            <Row
              key={key}
              keys={key === 'Delete' ? 'Del' : key.toUpperCase()}
              text={nameOf(name)}
            />
          ))}
        <Row keys={`${alt}↑ ↓`} text={t('keys.moveQueued')} />
      </Group>
      <Group title={t('keys.inTrees')}>
        {treeRows.map(([keys, name]) => (
          <Row key={name} keys={keys} text={t(`keys.${name}`)} />
        ))}
      </Group>
      <h3 className="shortcuts-title">{t('inspector.suggestions')}</h3>
      <p>{t('suggest.hint')}</p>
      <h3 className="shortcuts-title">{t('timeline.axis')}</h3>
      <p>{t('timeline.axisKeys')}</p>
      <h3 className="shortcuts-title">{t('arguments.view.map')}</h3>
      <p>{t('map.keys')}</p>
      <h3 className="shortcuts-title">{t('arguments.view.outline')}</h3>
      <p>{t('outline.keys')}</p>
    </Dialog>
  );
}

type GroupProps = { readonly title: string; readonly children: ReactNode };

const Group = ({ title, children }: GroupProps) => (
  <>
    <h3 className="shortcuts-title">{title}</h3>
    <dl className="shortcuts">{children}</dl>
  </>
);

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
