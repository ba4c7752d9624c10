import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../app/words.ts';
import { Icon } from './Icon.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  /** A class for a dialog of another size. */
  readonly size?: string;
  readonly children: ReactNode;
};

/** A dialog in front of the window: focus stays inside, Escape and a click beside it close it. */
export function Dialog({ title, onClose, size, children }: Props) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={size ? `dialog ${size}` : 'dialog'}>
        <Body>
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <button
              type="button"
              className="icon-button"
              aria-label={t('app.close')}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          </div>
          {children}
        </Body>
      </Modal>
    </ModalOverlay>
  );
}

function Body({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLElement>(null);
  useKeptFocus(box);
  useEffect(() => {
    // A moment later: the key that opened the dialog must not be typed into its field.
    const timer = window.setTimeout(() => beginInField(box.current));
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <AriaDialog ref={box} className="dialog-body">
      {children}
    </AriaDialog>
  );
}

const textField = ':is(input:not([type=checkbox], [type=radio], [type=file]), textarea):enabled';

/** A form begins at its first text field, with its words selected, as the Tab key would. */
function beginInField(box: HTMLElement | null): void {
  if (document.activeElement !== box) return;
  const field = box?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`form ${textField}`);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
