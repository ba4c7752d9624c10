import type { Remark } from '../../i18n/failing.ts';
import type { Article } from '../../model/article.ts';

/** A highlight of another tool: its words, and what the person wrote about them. */
export type ForeignHighlight = {
  readonly id: string | null;
  /** Empty where the note is on the whole article. */
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly prefix?: string;
  readonly suffix?: string;
  readonly created?: string;
  /** The kind of annotation; "note" unless the tool says another. */
  readonly kind?: string;
  readonly creator?: string;
  /** Selectors that only the other tool understands; they come back out on export. */
  readonly otherSelectors?: readonly unknown[];
};

/** A file that an export names and that lies beside it. */
export type ForeignFile = {
  readonly path: string;
  readonly mediaType?: string;
  readonly url?: string;
};

/** Gives the bytes of a file beside an export; null where there is none. */
export type Beside = (path: string) => Promise<Uint8Array | null>;

/** One row of an export, in the words of Parley. Moments are ISO 8601 in UTC. */
export type ForeignItem = {
  /** Counted from 1, as a person counts the rows of the file. */
  readonly row: number;
  /** Tells the item from the others of its tool: its id there, else its address. */
  readonly key: string;
  readonly title: string;
  readonly url?: string;
  readonly authors: readonly string[];
  readonly outlet?: string;
  readonly published?: string;
  readonly language?: string;
  readonly excerpt?: string;
  readonly saved?: string;
  readonly tags: readonly string[];
  /** Paths of folders, outermost name first. */
  readonly folders: readonly (readonly string[])[];
  readonly status: Article['status'];
  /** The stored page or text, where the tool kept one. */
  readonly content?: { readonly kind: 'html' | 'text'; readonly text: string };
  /** Saved pages and documents beside the export, the one that holds the text first. */
  readonly files?: readonly ForeignFile[];
  readonly highlights: readonly ForeignHighlight[];
  /** The row as it stood in the file, without the stored page. */
  readonly record: Readonly<Record<string, unknown>>;
};

/** A row that cannot be taken over, with the reason in words; 0 for the file as a whole. */
export type BadRow = Remark & { readonly row: number };

/** A folder of a file, whether or not something is in it, with what is said of it. */
export type ForeignFolder = {
  /** From the outermost name on. */
  readonly path: readonly string[];
  readonly description?: string;
};

/** Everything that an export holds. */
export type ReadExport = {
  /** The tool's name as people know it. */
  readonly tool: string;
  readonly items: readonly ForeignItem[];
  readonly failed: readonly BadRow[];
  /** Folders that are empty or described; those of items are known by the items. */
  readonly folders?: readonly ForeignFolder[];
  /** Where an archive brings the files along that its rows name. */
  readonly beside?: Beside;
  /** What the tool's reader knows will be missing. */
  readonly losses?: readonly Remark[];
};

/** What a tool's own reader says of a row; the rest is worked out by `makeItem`. */
export type ItemFields = {
  readonly [F in Exclude<keyof ForeignItem, 'row' | 'record' | 'key'>]?: ForeignItem[F] | undefined;
} & { readonly id?: string | undefined };

/** One kind of row, known by its fields. */
export type RowReader = {
  readonly tool: string;
  /** Whether a row with these field names (lower case) was written by the tool. */
  fits(names: ReadonlySet<string>): boolean;
  read(row: Readonly<Record<string, unknown>>): ItemFields;
  /** Fields that hold the stored page: they are kept as the original, not in the record. */
  readonly contentFields?: readonly string[];
};
