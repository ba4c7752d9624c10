import { t } from '../app/words.ts';
import { Dialog } from './Dialog.tsx';

type Props = {
  readonly title: string;
  readonly text: string;
  /** What the button does, in words. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before what cannot be taken back; Enter alone does nothing. */
export const ConfirmDialog = ({ title, text, action, onConfirm, onClose }: Props) => (
  <Dialog title={title} onClose={onClose}>
    <p>{text}</p>
    <div className="dialog-actions">
      <button type="button" className="button" onClick={onClose}>
        {t('app.cancel')}
      </button>
      <button
        type="button"
        className="button danger"
        onClick={() => {
          onClose();
          onConfirm();
        }}
      >
        {action}
      </button>
    </div>
  </Dialog>
);
