import { type ReactNode, useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FormActions } from '../ui/FormActions.tsx';
import { openClaim } from './argument-state.ts';

type FormProps = {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly go: string;
  readonly isLong?: boolean;
  readonly initial?: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onDone: (text: string) => Promise<boolean>;
};

/** A dialog that asks for one text; it stays open while the text is refused. */
export function TextDialog(props: FormProps) {
  const [text, setText] = useState(props.initial ?? '');
  const save = async () => {
    if (await props.onDone(text.trim())) props.onClose();
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {props.children}
        <Field label={props.label} hint={props.hint}>
          {(field) =>
            props.isLong ? (
              <textarea
                {...field}
                rows={3}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            ) : (
              <input {...field} value={text} onChange={(event) => setText(event.target.value)} />
            )
          }
        </Field>
        <FormActions go={props.go} cannot={text.trim() === ''} onCancel={props.onClose} />
      </form>
    </Dialog>
  );
}

type ClaimProps = {
  readonly mapId: string | null;
  readonly onEvent: () => void;
  readonly onClose: () => void;
};

/** Writes a claim down in one's own words. */
export function NewClaimDialog({ mapId, onEvent, onClose }: ClaimProps) {
  return (
    <TextDialog
      title={t('arguments.newClaim')}
      label={t('claim.text')}
      hint={t('arguments.newClaimHint')}
      go={t('arguments.addClaim')}
      isLong
      onClose={onClose}
      onDone={async (text) => {
        const done = await doOrTell('statement:add', {
          text,
          ...(mapId === null ? {} : { mapId }),
        });
        if (done) openClaim(done.id);
        return done !== null;
      }}
    >
      <button type="button" className="link-button" onClick={onEvent}>
        {t('claim.fromEvent')}
      </button>
    </TextDialog>
  );
}

/** Makes an empty argument map. */
export function NewMapDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <TextDialog
      title={t('app.newMap')}
      label={t('arguments.mapName')}
      go={t('arguments.addMap')}
      onClose={onClose}
      onDone={async (title) => {
        const done = await doOrTell('argument:add', { title });
        if (done) viewState.set({ mapId: done.id });
        return done !== null;
      }}
    />
  );
}
