import { ok } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { exportAsks } from '../../shared/bridge/export-channels.ts';
import { citationEnding } from '../../shared/notebook/citation-formats.ts';
import { writeCitations } from '../../shared/notebook/export-citations.ts';
import { exportPdf, pdfName } from '../../shared/notebook/export-pdf.ts';
import { fileNameOf } from '../../shared/notebook/file-name.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import type { OpenSession } from '../session/open-session.ts';
import type { ShellPort } from './shell-port.ts';

/** Answers exports: a dialog opened by main, a file written beside its place and renamed. */
export const exportHandlers = (
  { session }: OpenSession,
  shell: ShellPort,
): Pick<Handlers, keyof typeof exportAsks> => ({
  'export:pdf': async ({ ids, ...options }) => {
    const first = await readLiving(session, 'article', ids[0] as string);
    const saved = await shell.saveFile(pdfName(first), () =>
      exportPdf(session, ids, options, (html) => shell.print(html, options.paper)),
    );
    return saved.ok ? ok({ saved: saved.value !== null, name: saved.value }) : saved;
  },
  'citation:write': ({ ids, format }) => writeCitations(session, ids, format),
  'citation:save': async ({ ids, format }) => {
    const first = await readLiving(session, 'article', ids[0] as string);
    const base = ids.length === 1 ? first.metadata.title.value : 'Citations';
    const saved = await shell.saveFile(fileNameOf(base, citationEnding(format)), async () => {
      const text = await writeCitations(session, ids, format);
      return text.ok ? ok(new TextEncoder().encode(text.value)) : text;
    });
    return saved.ok ? ok({ saved: saved.value !== null, name: saved.value }) : saved;
  },
});
