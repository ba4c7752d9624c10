import { type ClipboardEvent, useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { FormActions } from '../ui/FormActions.tsx';
import { takePasted } from './pasted-article.ts';
import { report } from './save-files.ts';

/** Saves an article from pasted text; HTML on the clipboard keeps its structure. */
export function NewArticleDialog({ onClose }: { readonly onClose: () => void }) {
  const [pasted] = useState(takePasted);
  const [text, setText] = useState(pasted.text);
  const [html, setHtml] = useState(pasted.html);
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const paste = (event: ClipboardEvent) => {
    const found = event.clipboardData.getData('text/html');
    setHtml(found !== '' && text === '' ? found : null);
  };
  const save = async () => {
    const answer = await doOrTell('article:paste', {
      ...(html === null ? { text } : { html }),
      ...(title.trim() ? { title: title.trim() } : {}),
      ...(url.trim() ? { url: url.trim() } : {}),
    });
    if (!answer) return;
    report(answer);
    onClose();
  };
  return (
    <Dialog title={t('library.newTitle')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t('library.newBody')} hint={t('library.newBodyHint')}>
          {(props) => (
            <textarea
              {...props}
              rows={12}
              value={text}
              autoFocus
              onPaste={paste}
              onChange={(event) => {
                if (
                  event.nativeEvent.constructor.name === 'InputEvent' &&
                  html !== null &&
                  text !== ''
                )
                  setHtml(null);
                setText(event.target.value);
              }}
            />
          )}
        </Field>
        <Field label={t('library.newHeadline')}>
          {(props) => (
            <input {...props} value={title} onChange={(event) => setTitle(event.target.value)} />
          )}
        </Field>
        <Field label={t('library.newUrl')} hint={t('intake.fetchHint')}>
          {(props) => (
            <span className="intake-value">
              <input
                {...props}
                type="url"
                value={url}
                onChange={(event) => setUrl(event.target.value)}
              />
              <FetchButton url={url} onDone={onClose} />
            </span>
          )}
        </Field>
        <FormActions cannot={text.trim() === ''} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** Fetches the page of the address; main shows the whole address first. */
function FetchButton({ url, onDone }: { readonly url: string; readonly onDone: () => void }) {
  const [isBusy, setBusy] = useState(false);
  const fetchIt = async () => {
    setBusy(true);
    const answer = await doOrTell('intake:fetch', { url });
    setBusy(false);
    if (!answer) return;
    report(answer);
    onDone();
  };
  return (
    <button
      type="button"
      className="button"
      disabled={isBusy || !URL.canParse(url.trim())}
      onClick={() => void fetchIt()}
    >
      {t(isBusy ? 'intake.fetching' : 'intake.fetch')}
    </button>
  );
}
