import MarkdownIt from 'markdown-it';
import { type MouseEvent, useMemo, useRef, useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { type GuidePage, guidePages, pictureOf } from './pages.ts';

type Props = { readonly onClose: () => void };

// The guide's own pages come with the program; still no HTML of theirs is drawn.
const markdown = new MarkdownIt({ html: false });
const drawImage = markdown.renderer.rules.image;
markdown.renderer.rules.image = (tokens, at, options, env, self) => {
  const token = tokens[at];
  const address = pictureOf(String(token?.attrGet('src') ?? ''));
  if (!token || !address) return '';
  token.attrSet('src', address);
  return drawImage?.(tokens, at, options, env, self) ?? '';
};

/** The user guide: its pages on the left, one of them on the right. */
export function GuideDialog({ onClose }: Props) {
  const [name, setName] = useState('start');
  const paper = useRef<HTMLDivElement>(null);
  const page = guidePages.find((one) => one.name === name);
  const open = (next: string) => {
    setName(next);
    paper.current?.scrollTo({ top: 0 });
  };
  return (
    <Dialog title={t('guide.title')} onClose={onClose}>
      <div className="guide">
        <nav className="guide-pages" aria-label={t('guide.pages')}>
          {guidePages.map((one) => (
            <button
              type="button"
              key={one.name}
              aria-current={one.name === name ? 'page' : undefined}
              onClick={() => open(one.name)}
            >
              {one.title}
            </button>
          ))}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so a key must reach it. */}
        <section ref={paper} className="guide-paper" tabIndex={0} aria-label={page?.title}>
          {page && <Page page={page} onOpen={open} />}
        </section>
      </div>
    </Dialog>
  );
}

type PageProps = { readonly page: GuidePage; readonly onOpen: (name: string) => void };

function Page({ page, onOpen }: PageProps) {
  const html = useMemo(() => markdown.render(page.text), [page]);
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = link?.getAttribute('href');
    if (!address) return;
    event.preventDefault();
    const name = /^([\w-]+)\.md/.exec(address)?.[1];
    if (name) onOpen(name);
    else if (/^https?:/.test(address)) void doOrTell('link:open', { url: address });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link clicks it.
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is clicked.
    <div lang="en" dir="ltr" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />
  );
}
