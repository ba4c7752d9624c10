import type { DocumentRef } from '../../shared/model/document.ts';
import type { Session } from '../../shared/notebook/session.ts';

/** Reads documents that changed beside the session again: the index follows, the window hears of it. */
export async function refreshDocuments(
  session: Session,
  refs: readonly DocumentRef[],
): Promise<void> {
  const changes = [];
  for (const ref of refs) {
    const read = await session.files.read(ref.type, ref.id);
    if (read.ok) changes.push({ ref, data: read.value });
  }
  await session.index.update(changes);
  session.announce(refs);
}
