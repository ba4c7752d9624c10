import type { BesideFile } from '../article/beside.ts';
import { withFailure } from '../article/judge-capture.ts';
import { findPictureFiles, picturesNamedBy } from '../article/pictures-of-page.ts';
import { makeTextVersion, type ReadArticle } from '../article/read-article.ts';
import { newId } from '../base/ids.ts';
import { unwrap } from '../base/result.ts';
import { sha256OfBytes } from '../base/sha256.ts';
import type { Beside, ForeignFile, ForeignItem } from '../exchange/other-tools/foreign-item.ts';
import { remark } from '../i18n/failing.ts';
import type { Capture, Metadata, Warning } from '../model/article.ts';
import type { TextVersion } from '../model/text-version.ts';
import { keepPictures } from './keep-pictures.ts';
import type { Session } from './session.ts';

/** The files that an item of an export names: all as captures, the first readable one as the text. */
export type ItemFiles = {
  readonly captures: readonly Capture[];
  readonly version: TextVersion | null;
  readonly metadata: Metadata | null;
  readonly warnings: readonly Warning[];
};

const readable = [/\.x?html?$/i, /\.pdf$/i, /\.epub$/i, /\.(?:docx|mhtml?|md|txt|eml)$/i];

/** Takes over the files beside an export; one that is missing is told and does not stop the rest. */
export async function takeFiles(
  session: Session,
  item: ForeignItem,
  beside: Beside | undefined,
  now: string,
  dryRun: boolean,
): Promise<ItemFiles> {
  const captures: Capture[] = [];
  const warnings: Warning[] = [];
  let text: { readonly read: ReadArticle; readonly capture: Capture } | null = null;
  for (const file of [...(item.files ?? [])].sort((a, b) => rank(a) - rank(b))) {
    const bytes = beside ? await beside(file.path) : null;
    if (!bytes) {
      warnings.push({ code: 'missing-file', ...remark('remark.fileMissing', { name: file.path }) });
      continue;
    }
    const pictures = await picturesOf(file, bytes, beside);
    const read =
      rank(file) < readable.length
        ? await readFileOf(session, { file, bytes, pictures }, item, now)
        : null;
    const whole = await captureOf(session, file, bytes, read, now, dryRun);
    const kept = read && !dryRun ? unwrap(await keepPictures(session, read, pictures)) : [];
    const capture = kept.length > 0 ? { ...whole, pictures: kept } : whole;
    if (read && !text) text = { read, capture };
    captures.push(text?.capture === capture ? capture : { ...capture, setAside: 'attachment' });
  }
  return {
    captures,
    version: text && makeTextVersion(text.read, text.capture.id, now),
    metadata: text?.read.metadata ?? null,
    warnings: [...warnings, ...(text ? withFailure(text.read) : [])],
  };
}

function rank({ path }: ForeignFile): number {
  const at = readable.findIndex((ending) => ending.test(path));
  return at < 0 ? readable.length : at;
}

/** The pictures that a saved page names and that lie in its folder. */
async function picturesOf(
  { path }: ForeignFile,
  bytes: Uint8Array,
  beside: Beside | undefined,
): Promise<readonly BesideFile[]> {
  if (!beside || !/\.x?html?$/i.test(path)) return [];
  const folder = path.replace(/[^/]*$/, '');
  const names = picturesNamedBy({ bytes });
  return findPictureFiles(
    names.filter((name) => !/^https?:/i.test(name)),
    (name) => beside(folder + name),
  );
}

async function readFileOf(
  session: Session,
  {
    file,
    bytes,
    pictures,
  }: { file: ForeignFile; bytes: Uint8Array; pictures: readonly BesideFile[] },
  item: ForeignItem,
  now: string,
) {
  const url = file.url ?? item.url;
  const read = await session.read({
    bytes,
    fileName: nameOf(file),
    received: now,
    ...(url === undefined ? {} : { url }),
    ...(pictures.length > 0 ? { beside: pictures } : {}),
  });
  return read.ok && read.value.fragment.text.trim() !== '' ? read.value : null;
}

async function captureOf(
  session: Session,
  file: ForeignFile,
  bytes: Uint8Array,
  read: ReadArticle | null,
  now: string,
  dryRun: boolean,
): Promise<Capture> {
  const ending = read?.extension ?? /\.([a-z0-9]{1,8})$/i.exec(file.path)?.[1]?.toLowerCase();
  const sha256 = dryRun
    ? await sha256OfBytes(bytes)
    : unwrap(await session.files.putOriginal(bytes, ending ?? 'bin')).sha256;
  return {
    id: newId(),
    sha256,
    size: bytes.length,
    mediaType: read?.mediaType ?? file.mediaType ?? 'application/octet-stream',
    capturedAt: now,
    route: 'import',
    fileName: nameOf(file),
    ...(file.url === undefined ? {} : { url: file.url }),
    ...(read?.charset === undefined ? {} : { charset: read.charset }),
  };
}

const nameOf = ({ path }: ForeignFile): string => path.replace(/^.*\//, '');
