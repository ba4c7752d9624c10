import { ok, type Result } from '../../shared/base/result.ts';
import { refuse } from '../../shared/i18n/failing.ts';
import type { DocumentRef, DocumentType } from '../../shared/model/document.ts';
import { compareVersions, type VersionDifference } from '../../shared/notebook/compare-versions.ts';
import { readLiving } from '../../shared/notebook/session.ts';
import type { OpenSession } from './open-session.ts';

/**
 * Compares a kept version of a document with the present one, or with the version after it: then it
 * tells what the change did that the version was kept for.
 */
export async function compareVersion<T extends DocumentType>(
  { folder, session }: OpenSession,
  { type, id }: DocumentRef<T>,
  key: string,
  against: 'now' | 'next',
): Promise<Result<VersionDifference>> {
  const [version, history] = [await folder.version(type, id, key), await folder.history(id)];
  if (!version.ok) return version;
  if (!history.ok) return history;
  const newer = history.value[history.value.findIndex((one) => one.key === key) - 1];
  const next = against === 'next' && newer ? await folder.version(type, id, newer.key) : ok(null);
  if (!next.ok) return next;
  if (version.value === null) return refuse('not-found', 'fail.versionGone');
  const now = next.value ?? (await readLiving(session, type, id));
  return ok(compareVersions(type, version.value, now));
}
