import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { commands as words } from '../../shared/i18n/en/commands.ts';
import { isOffered, runCommand } from './commands.ts';
import { openRecent, useRecent } from './recent.ts';
import { keyOf } from './shortcuts.ts';
import { hasMessage, t } from './words.ts';

type Props = { readonly onClose: () => void };

/** One line of the palette. */
type Entry = { readonly name: string; readonly label: string; readonly keys: string | null };

const openPrefix = 'open-recent ';

const names = Object.keys(words)
  .filter((key) => key.startsWith('command.'))
  .map((key) => key.slice('command.'.length));

/** Every command that can be run now, with its key: typed words choose, Enter runs. */
export function CommandPalette({ onClose }: Props) {
  const [offered] = useState(() => names.filter(isOffered).map(entryOf));
  const recent = useRecent().map(
    ({ id, title }): Entry => ({
      name: `${openPrefix}${id}`,
      label: t('notebook.openNamed', { title }),
      keys: null,
    }),
  );
  // The field takes the selection away; a command that marks a passage needs it back.
  const [selected] = useState(selectedRange);
  // A dialog that a command opens gives the focus back to what has it then: that must stand by itself.
  const [focused] = useState(() => document.activeElement);
  const run = (name: string) => {
    onClose();
    afterClosing(() => {
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      if (selected) selectAgain(selected);
      if (name.startsWith(openPrefix)) void openRecent(name.slice(openPrefix.length));
      else runCommand(name);
    });
  };
  return (
    <ModalOverlay
      className="dialog-overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog palette">
        <Dialog className="palette-body" aria-label={t('palette.title')}>
          <Autocomplete filter={fits}>
            <SearchField aria-label={t('palette.placeholder')} autoFocus>
              <Input
                role="combobox"
                aria-expanded
                className="palette-field"
                placeholder={t('palette.placeholder')}
              />
            </SearchField>
            <ListBox
              className="palette-list"
              aria-label={t('palette.commands')}
              onAction={(key) => run(String(key))}
              renderEmptyState={() => <p className="palette-none">{t('palette.none')}</p>}
            >
              {[...offered, ...recent].map((entry) => (
                <Row key={entry.name} {...entry} />
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function entryOf(name: string): Entry {
  const key = `command.${name}`;
  return { name, label: hasMessage(key) ? t(key) : name, keys: keyOf(name) };
}

function Row({ name, label, keys }: Entry) {
  return (
    <ListBoxItem id={name} textValue={label} className="palette-item">
      <Text slot="label">{label}</Text>
      {keys && (
        <Text slot="description">
          <kbd>{keys}</kbd>
        </Text>
      )}
    </ListBoxItem>
  );
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Each typed word must occur in the command's name, in any order. */
function fits(label: string, typed: string): boolean {
  const name = fold(label);
  return fold(typed)
    .split(/\s+/)
    .every((word) => name.includes(word));
}

/** Runs once the palette is gone and, a frame later, has given the focus back: a command may move it. */
function afterClosing(run: () => void): void {
  const isGone = document.querySelector('.palette-overlay') === null;
  requestAnimationFrame(() => (isGone ? requestAnimationFrame(run) : afterClosing(run)));
}

function selectedRange(): Range | null {
  const selection = document.getSelection();
  return selection && selection.rangeCount > 0 && !selection.isCollapsed
    ? selection.getRangeAt(0).cloneRange()
    : null;
}

function selectAgain(range: Range): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
