import type { TextRange } from '../base/text-range.ts';
import type { Annotation, Speaker } from '../model/annotation.ts';

/** A passage that may be worth an annotation. It becomes one only when a person says so. */
export type PassageSuggestion = TextRange & {
  /** Id of the rule that found it, such as "attribution" or "loaded-language". */
  readonly rule: string;
  readonly kind: string;
  /** Speaker chain, nearest to the article first. */
  readonly speakers?: readonly Speaker[];
  readonly voice?: NonNullable<Annotation['voice']>;
  readonly hedges?: readonly string[];
  /** One sentence for a person: why this passage. */
  readonly why: string;
};
