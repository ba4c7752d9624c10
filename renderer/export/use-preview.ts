import { useEffect, useState } from 'react';
import type { Ask } from '../../shared/bridge/contract.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { type ShownPdf, showPdf } from './shown-pdf.ts';

/** What is looked at before it is saved: pages, or the text of a report or of citations. */
export type Wanted =
  | { readonly look: 'pages'; readonly question: Ask<'export:pages'> }
  | { readonly look: 'text'; readonly question: Ask<'export:text'> }
  | { readonly look: 'citations'; readonly question: Ask<'citation:write'> };

export type Preview = {
  readonly pdf: ShownPdf | null;
  readonly text: string | null;
  readonly problem: string | null;
  readonly isMaking: boolean;
};

const nothing: Preview = { pdf: null, text: null, problem: null, isMaking: false };

/** Typing a title or leafing through choices asks once, when the person rests. */
const restMs = 250;

/** Makes what would be saved; the one before stays in sight until the new one is there. */
export function usePreview(wanted: Wanted | null): Preview {
  const [shown, setShown] = useState<Preview>(nothing);
  const key = wanted ? JSON.stringify(wanted) : null;
  useEffect(() => {
    if (key === null) return setShown(nothing);
    let isStale = false;
    setShown((before) => ({ ...before, isMaking: true }));
    const timer = window.setTimeout(async () => {
      const made = await make(JSON.parse(key) as Wanted);
      if (isStale) made.pdf?.close();
      else setShown(made);
    }, restMs);
    return () => {
      isStale = true;
      window.clearTimeout(timer);
    };
  }, [key]);
  const { pdf } = shown;
  useEffect(() => () => pdf?.close(), [pdf]);
  return shown;
}

async function make(wanted: Wanted): Promise<Preview> {
  if (wanted.look === 'pages') {
    const answer = await ask('export:pages', wanted.question);
    if (!answer.ok) return { ...nothing, problem: answer.problem.message };
    try {
      return { ...nothing, pdf: await showPdf(answer.value.bytes) };
    } catch {
      return { ...nothing, problem: t('preview.unreadable') };
    }
  }
  const answer =
    wanted.look === 'text'
      ? await ask('export:text', wanted.question)
      : await ask('citation:write', wanted.question);
  return answer.ok
    ? { ...nothing, text: answer.value }
    : { ...nothing, problem: answer.problem.message };
}
