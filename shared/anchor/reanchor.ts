import type { Annotation } from '../model/annotation.ts';
import type { TextVersion } from '../model/text-version.ts';
import { type Resolution, resolveTarget } from './resolve-target.ts';
import { openText } from './searched-text.ts';

/** Where one annotation stands in a new text version. */
export type Reanchored = { readonly id: string; readonly resolution: Resolution };

/**
 * Resolves all annotations of an article in a text version. The text is prepared once; 1,000
 * annotations in 100,000 characters take well below a second. Store with `applyResolution`.
 */
export function reanchor(
  annotations: readonly Pick<Annotation, 'id' | 'target'>[],
  version: Pick<TextVersion, 'sha256' | 'text'>,
): Reanchored[] {
  const searched = openText(version);
  return annotations.map(({ id, target }) => ({ id, resolution: resolveTarget(target, searched) }));
}
