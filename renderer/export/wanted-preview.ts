import { t } from '../app/words.ts';
import { citationFiles } from './cite.ts';
import type { ExportForm } from './use-export-form.ts';
import type { Wanted } from './use-preview.ts';

/** A dossier of more articles is looked at by its first ones: it takes long, and nobody waits. */
const dossierLook = 20;

/** What the preview shows for the choices of the dialog. */
export function wantedPreview(form: ExportForm): Wanted | null {
  const { ids, as, look, title } = form;
  const [first] = ids;
  if (first === undefined || as === undefined) return null;
  const citation = citationFiles.find((format) => format === as);
  if (citation) return { look: 'citations', question: { ids: [...ids], format: citation } };
  if (as === 'annotated')
    return { look: 'pages', question: { ids: [first], as: 'annotated', title, ...look } };
  const some = ids.slice(0, dossierLook);
  if (as === 'md') return { look: 'text', question: { ids: some, locale: look.locale, title } };
  return { look: 'pages', question: { ids: some, as: 'report', title, ...look } };
}

/** What a person should know of the preview. */
export function previewHint({ ids, as, isMany, isDossier }: ExportForm): string | null {
  if (as === 'annotated' && isMany && ids.length > 1)
    return t('preview.first', { count: ids.length });
  if (isDossier && ids.length > dossierLook)
    return t('preview.firstOf', { shown: dossierLook, count: ids.length });
  if (as === 'html' || as === 'docx') return t('preview.onPaper');
  return as === 'pdf' || as === 'annotated' ? t('preview.drag') : null;
}
