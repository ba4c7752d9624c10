import type { Problem, Result } from '../../shared/base/result.ts';
import type { BridgeEvent, BridgeEvents } from '../../shared/bridge/contract.ts';
import type { ChosenLanguage } from '../../shared/bridge/language-channels.ts';
import type { RecentNotebook } from '../../shared/bridge/notebook-channels.ts';
import type { Preferences } from '../../shared/bridge/preference-channels.ts';
import type { DrawPicture } from '../../shared/exchange/reports/drawings.ts';
import type { LanguageChoice } from '../../shared/i18n/languages.ts';
import type { GivenFile } from '../../shared/notebook/save-many.ts';
import type { Intake } from '../intake/intake.ts';

/** A file that a person chose or dropped: its bytes and its name, never its path. */
export type ChosenFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Files in the same folder or below that the file names; only for exports of other tools. */
  readonly beside?: (path: string) => Promise<Uint8Array | null>;
};

/** A folder that a person chose to write into. */
export type ChosenFolder = {
  readonly name: string;
  /** The names of what is in it. */
  readonly holds: readonly string[];
  /** Writes one whole file beside its place and renames it. */
  write(name: string, bytes: Uint8Array): Promise<Result<void>>;
};

/** A page as a server gave it, under the address that it has after all redirects. */
export type FetchedPage = {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly mediaType: string;
};

/** A file by its name relative to another one's folder. */
export type FileBeside = { readonly name: string; readonly bytes: Uint8Array };

/** What handlers need of the desktop; implemented by the shell, and by a fake in tests. */
export type ShellPort = {
  /** The system's open dialog for other files. Empty when the person cancelled. */
  chooseFiles(
    purpose: 'arguments' | 'annotations' | 'timelines' | 'queries' | 'exports',
  ): Promise<readonly ChosenFile[]>;
  /** The system's open dialog for articles: each is read when its turn comes. Several are remembered. */
  chooseArticles(): Promise<readonly GivenFile[]>;
  /** The remembered files of an import into this notebook that did not come to its end. */
  unfinished(): readonly GivenFile[];
  forgetChosen(): Promise<void>;
  /** What the desktop asked to open since the last time: files, and the article of a link. */
  takeGiven(): Promise<{
    readonly files: readonly GivenFile[];
    readonly articleId: string | null;
  }>;
  /**
   * The system's save dialog; writes beside the chosen place and renames. `beside` names what has to lie
   * in the same folder, and is asked after the bytes. Null = cancelled, before or while the bytes were made.
   */
  saveFile(
    suggestedName: string,
    bytes: () => Promise<Result<Uint8Array | null>>,
    beside?: () => readonly FileBeside[],
  ): Promise<Result<string | null>>;
  /** The system's save dialog for what is written by others; answers the whole path. Null = cancelled. */
  choosePlace(suggestedName: string): Promise<string | null>;
  /** Lets the system drag a file with these bytes from the asking window to where it is dropped. */
  dragFile(name: string, bytes: Uint8Array): Promise<Result<void>>;
  /** The system's dialog for a folder to write into. Null = cancelled. */
  chooseFolder(): Promise<ChosenFolder | null>;
  /** Prints a standalone HTML document to PDF in a hidden window. */
  print(html: string, paper: 'A4' | 'Letter'): Promise<Uint8Array>;
  /** Draws a picture as PNG in the same window. */
  draw: DrawPicture;
  /** The watched folder and the browser's endpoint. */
  intake(): Promise<Intake>;
  /** The system's dialog for a folder to be watched. Null = cancelled. */
  chooseWatched(): Promise<string | null>;
  /** Shows the full address and fetches the page if the person agrees. Null = no. */
  fetchPage(url: string): Promise<Result<FetchedPage | null>>;
  createNotebook(): Promise<Result<boolean>>;
  openNotebook(): Promise<Result<boolean>>;
  /** The system's dialogs for a notebook in a zip file and for an empty folder. Null = cancelled. */
  chooseArchive(): Promise<Result<{ readonly file: string; readonly dir: string } | null>>;
  /** Opens the notebook in this folder. */
  showNotebook(dir: string): Promise<Result<boolean>>;
  openSample(): Promise<Result<boolean>>;
  /** Why the notebook of this start could not be opened, while the sample stands in for it. */
  unopened(): Problem | null;
  /** Tries that notebook again. */
  openWanted(): Promise<Result<boolean>>;
  /** The notebooks opened last, without the open one. */
  recentNotebooks(): readonly RecentNotebook[];
  openRecent(id: string): Promise<Result<boolean>>;
  /** One more window on the open notebook. */
  openWindow(): Promise<void>;
  /** Shows the full address and opens it in the system's browser if the person agrees. */
  openLink(url: string): Promise<boolean>;
  readView(): Promise<Record<string, unknown>>;
  writeView(view: Record<string, unknown>): Promise<void>;
  language(): ChosenLanguage;
  chooseLanguage(choice: LanguageChoice): Promise<ChosenLanguage>;
  /** The words that the dictionary does not know; none where a person wants no check. */
  unknownWords(words: readonly string[]): Promise<readonly string[]>;
  /** Shows the log in the system's file manager; false when none is kept. */
  showLog(): Promise<boolean>;
  preferences(): Preferences;
  changePreferences(changes: Partial<Preferences>): Promise<Preferences>;
  tell<E extends BridgeEvent>(event: E, payload: BridgeEvents[E]): void;
  readonly version: string;
};
