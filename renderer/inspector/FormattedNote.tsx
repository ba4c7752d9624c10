import MarkdownIt from 'markdown-it';
import { type MouseEvent, useMemo } from 'react';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';

// No HTML in notes and no pictures: a note draws text and links, nothing else.
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable('image');

type Props = { readonly note: string; readonly onEdit: () => void };

/** A note as its Markdown means it; a click or Enter edits it, a link asks before it opens. */
export function FormattedNote({ note, onEdit }: Props) {
  const html = useMemo(() => markdown.render(note), [note]);
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return onEdit();
    event.preventDefault();
    void doOrTell('link:open', { url: link.href });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button beside it does the same by key. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <div
        className="note-shown"
        dir="auto"
        onClick={follow}
        dangerouslySetInnerHTML={{ __html: html }}
      />
      <button
        type="button"
        className="icon-button note-edit"
        aria-label={t('inspector.editNote')}
        title={t('inspector.editNote')}
        onClick={onEdit}
      >
        <Icon name="edit" />
      </button>
    </>
  );
}
