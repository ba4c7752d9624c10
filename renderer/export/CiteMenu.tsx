import { useMemo, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useCommands } from '../app/commands.ts';
import { tellNotice } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { citationFiles, citationLines, saveCitations } from './cite.ts';

type Line = (typeof citationLines)[number];
type Props = { readonly articleId: string };

/** Shows how an article is cited, copies a citation, and saves it for a reference manager. */
export function CiteMenu({ articleId }: Props) {
  const [isOpen, setOpen] = useState(false);
  useCommands(useMemo(() => ({ 'reader:cite': () => setOpen(true) }), []));
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <PopoverButton label={t('cite.title')} icon="quote" />
      <Popover className="popover cite" placement="bottom end">
        <Dialog className="popover-body" aria-label={t('cite.title')}>
          <h3>{t('cite.title')}</h3>
          <p className="field-hint">{t('cite.copy')}</p>
          {citationLines.map((style) => (
            <CitationLine
              key={style}
              articleId={articleId}
              style={style}
              onDone={() => setOpen(false)}
            />
          ))}
          <SaveCitation articleId={articleId} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type LineProps = Props & { readonly style: Line; readonly onDone: () => void };

function CitationLine({ articleId, style, onDone }: LineProps) {
  const text = useAnswer('citation:write', { ids: [articleId], format: style }).value;
  const copy = async () => {
    await navigator.clipboard.writeText(text?.trimEnd() ?? '');
    tellNotice(t('cite.copied', { style: t(`cite.style.${style}`) }));
    onDone();
  };
  return (
    <button
      type="button"
      className="cite-line"
      disabled={text === null}
      onClick={() => void copy()}
    >
      <span className="cite-style">{t(`cite.style.${style}`)}</span>
      <span dir="auto">{text}</span>
    </button>
  );
}

function SaveCitation({ articleId }: Props) {
  const [format, setFormat] = useState<(typeof citationFiles)[number]>('csl');
  return (
    <form
      className="cite-file"
      onSubmit={(event) => {
        event.preventDefault();
        void saveCitations([articleId], format);
      }}
    >
      <Field label={t('cite.file')}>
        {(field) => (
          <select
            {...field}
            value={format}
            onChange={(event) => setFormat(event.target.value as 'csl')}
          >
            {citationFiles.map((one) => (
              <option key={one} value={one}>
                {t(`cite.format.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" className="button">
        {t('cite.save')}
      </button>
    </form>
  );
}
