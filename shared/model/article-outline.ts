import type { Article, Capture, ImportedFrom } from './article.ts';
import type { TextVersion } from './text-version.ts';

/** What lists, filters and look-ups know of an article: neither its blocks nor what is written on it. */
export type ArticleOutline = Pick<
  Article,
  'id' | 'created' | 'deleted' | 'metadata' | 'tags' | 'collections' | 'status' | 'queued'
> & {
  readonly version: Pick<TextVersion, 'sha256' | 'text'>;
  readonly imports?: readonly ImportedFrom[] | undefined;
  readonly captures: Readonly<Record<string, Pick<Capture, 'sha256' | 'url' | 'pictures'>>>;
  readonly annotations: Readonly<Record<string, Outlined>>;
};

type Outlined = { readonly deleted?: string | undefined; readonly tags: readonly string[] };

/**
 * True where all that lists read of an article has its form. Checked by hand: a schema copies what it
 * checks and takes as long as parsing the file. All else is left to whoever reads the whole article.
 */
export const isArticleOutline = (data: unknown): data is ArticleOutline =>
  isRecord(data) &&
  isText(data.id) &&
  isText(data.created) &&
  isTextIfAny(data.deleted) &&
  isText(data.status) &&
  isOptional(data.queued, 'number') &&
  areTexts(data.tags) &&
  areTexts(data.collections) &&
  isOutlineOfMetadata(data.metadata) &&
  isRecord(data.version) &&
  isText(data.version.sha256) &&
  isText(data.version.text) &&
  (data.imports === undefined || areImports(data.imports)) &&
  areAll(data.captures, isCapture) &&
  areAll(data.annotations, ({ deleted, tags }) => isTextIfAny(deleted) && areTexts(tags));

const textValues = ['outlet', 'published', 'language', 'url', 'canonicalUrl'] as const;

function isOutlineOfMetadata(metadata: unknown): boolean {
  if (!isRecord(metadata) || !isRecord(metadata.title)) return false;
  const { title, bylines } = metadata;
  if (!isText(title.value)) return false;
  if (bylines !== undefined && !(isRecord(bylines) && areTexts(bylines.value))) return false;
  for (const name of textValues) {
    const one = metadata[name];
    if (one !== undefined && !(isRecord(one) && isText(one.value))) return false;
  }
  return true;
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const isTextIfAny = (value: unknown): boolean => isOptional(value, 'string');

const isOptional = (value: unknown, type: 'string' | 'number'): boolean =>
  value === undefined || typeof value === type;

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const isCapture = ({ sha256, url, pictures = [] }: Fields): boolean =>
  isText(sha256) &&
  isTextIfAny(url) &&
  Array.isArray(pictures) &&
  pictures.every((one) => isRecord(one) && isText(one.sha256));

const areImports = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((one) => isRecord(one) && isText(one.tool) && isText(one.key));

/** True where every value of a record fits. */
function areAll(value: unknown, fits: (one: Fields) => boolean): boolean {
  if (!isRecord(value)) return false;
  for (const key in value) {
    const one = value[key];
    if (!isRecord(one) || !fits(one)) return false;
  }
  return true;
}
