import type { BesideFile } from '../article/beside.ts';
import type { CaptureRoute, Warning } from '../model/article.ts';
import type { CameAlong } from './bring-appendix.ts';
import type { CapturedAgain } from './capture-again.ts';

/** What a person hands over to be saved. */
export type SaveArticle = {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  readonly mediaType?: string;
  readonly url?: string;
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly route: CaptureRoute;
  /** The pictures of a page that came with it. */
  readonly beside?: readonly BesideFile[];
};

/**
 * What became of it. An original that is already in the notebook is skipped, never doubled; one
 * from an address that is here already becomes a further capture of that article.
 */
export type SaveOutcome =
  | {
      readonly status: 'imported';
      readonly id: string;
      readonly title: string;
      readonly words: number;
      readonly warnings: readonly Warning[];
      /** How many annotations came along. */
      readonly annotations: number;
      readonly along?: CameAlong;
    }
  | {
      /** A PDF of an article that is here: what was changed in the PDF was taken over. */
      readonly status: 'joined';
      readonly id: string;
      readonly title: string;
      readonly added: number;
      readonly changed: number;
      readonly removed: number;
      readonly along?: CameAlong;
    }
  | ({ readonly status: 'captured'; readonly id: string; readonly title: string } & CapturedAgain)
  | { readonly status: 'skipped'; readonly id: string; readonly reason: string };
