import { useEffect, useState } from 'react';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import {
  type ExportAs,
  exportsOf,
  isReport,
  type PdfLook,
  subjectsOf,
  usualLook,
} from './export-choice.ts';
import { useListed } from './ListedArticles.tsx';

/** Whether a file is wanted or paper; paper takes what has pages. */
export type Purpose = 'export' | 'print';

/** The choices of the export dialog, each kept within what the ones before it allow. */
export function useExportForm(purpose: Purpose) {
  const subjects = subjectsOf(useStore(viewState, (view) => view));
  const offered = [...subjects.keys()];
  const [wanted, setSubject] = useState(offered[0]);
  const subject = wanted && subjects.has(wanted) ? wanted : offered[0];
  const [wantedAs, setAs] = useState<ExportAs>('annotated');
  const isMany = subject === 'listed';
  const formats = (subject ? exportsOf(subject) : []).filter(
    (as) => purpose === 'export' || as === 'pdf' || (as === 'annotated' && !isMany),
  );
  const as = formats.includes(wantedAs) ? wantedAs : formats[0];
  const [look, setLook] = useState<PdfLook>({ paper: 'A4', ...usualLook });
  useEffect(() => {
    void ask('preferences:read', null).then((read) => {
      if (read.ok) setLook((before) => ({ ...before, paper: read.value.paper }));
    });
  }, []);
  const [title, setTitle] = useState(t('export.dossier'));
  const listed = useListed(isMany);
  const one = subject ? subjects.get(subject) : null;
  const ids = one ? [one] : listed.chosen;
  const asked = useAnswer(
    'export:own-pages',
    subject === 'article' && one ? { id: one } : undefined,
  );
  const hasPages = asked.value === true;
  return {
    offered,
    subject,
    setSubject,
    formats,
    as,
    setAs,
    look: hasPages ? look : { ...look, pages: undefined },
    setLook,
    title,
    setTitle,
    listed,
    ids,
    isMany,
    /** Whether the article has pages of its own: those of an imported PDF. */
    hasPages,
    isDossier: isMany && as !== undefined && isReport(as),
  };
}

export type ExportForm = ReturnType<typeof useExportForm>;
