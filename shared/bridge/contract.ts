import type * as z from 'zod';
import type { Result } from '../base/result.ts';
import type { DocumentRef } from '../model/document.ts';
import { type AnnotationAnswers, annotationAsks } from './annotation-channels.ts';
import { type ArgumentAnswers, argumentAsks } from './argument-channels.ts';
import { type ArticleAnswers, articleAsks } from './article-channels.ts';
import { type ExportAnswers, exportAsks } from './export-channels.ts';
import { type FamilyAnswers, familyAsks } from './family-channels.ts';
import { type ImportAnswers, importAsks } from './import-channels.ts';
import { type IntakeAnswers, intakeAsks } from './intake-channels.ts';
import { type ChosenLanguage, type LanguageAnswers, languageAsks } from './language-channels.ts';
import { type LibraryAnswers, libraryAsks } from './library-channels.ts';
import { type NotebookAnswers, notebookAsks } from './notebook-channels.ts';
import { type PreferenceAnswers, preferenceAsks } from './preference-channels.ts';
import { type SafetyAnswers, safetyAsks } from './safety-channels.ts';
import { type SearchAnswers, searchAsks } from './search-channels.ts';
import { type SpellingAnswers, spellingAsks } from './spelling-channels.ts';
import { type TimelineAnswers, timelineAsks } from './timeline-channels.ts';

/** Every question that the window may ask, with the schema of what comes with it. */
export const asks = {
  ...notebookAsks,
  ...libraryAsks,
  ...articleAsks,
  ...annotationAsks,
  ...argumentAsks,
  ...timelineAsks,
  ...searchAsks,
  ...exportAsks,
  ...importAsks,
  ...intakeAsks,
  ...familyAsks,
  ...languageAsks,
  ...preferenceAsks,
  ...safetyAsks,
  ...spellingAsks,
} as const;

/** What is answered on each channel. */
export type Answers = NotebookAnswers &
  LibraryAnswers &
  ArticleAnswers &
  AnnotationAnswers &
  ArgumentAnswers &
  TimelineAnswers &
  SearchAnswers &
  ExportAnswers &
  ImportAnswers &
  IntakeAnswers &
  FamilyAnswers &
  LanguageAnswers &
  PreferenceAnswers &
  SafetyAnswers &
  SpellingAnswers;

export type Channel = keyof typeof asks;
export type Ask<C extends Channel> = z.infer<(typeof asks)[C]>;
export type Answer<C extends Channel> = Answers[C];

/** Fails to compile when a channel has no answer type, or an answer has no channel. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const everyChannelIsAnswered: Same<Channel, keyof Answers> = true;

/** One function per channel: main refuses to compile when one is missing. */
export type Handlers = {
  readonly [C in Channel]: (ask: Ask<C>) => Promise<Result<Answer<C>>>;
};

/** What main tells the window without being asked. */
export type BridgeEvents = {
  'notebook:changed': { readonly refs: readonly DocumentRef[] };
  'notebook:opened': null;
  /** Something was found or done that a person should know of. */
  'safety:changed': null;
  'language:changed': ChosenLanguage;
  'command:run': { readonly command: string };
  /** Files of the watched folder were saved, or could not be. */
  'intake:came': { readonly saved: number; readonly faults: number };
  'task:progress': {
    readonly task: string;
    readonly label: string;
    readonly done: number;
    readonly total: number | null;
    readonly finished: boolean;
    /** True where `task:stop` ends it. */
    readonly canStop?: boolean;
  };
};

export type BridgeEvent = keyof BridgeEvents;

/** What the preload script puts into the window. Some answers come as text: see `asText`. */
export type ExposedBridge = {
  /** A `FirstLook` in JSON, asked for before the window's own script runs; null = none. */
  readonly first: Promise<string | null>;
  /** Says that the first paint is on the screen: main keeps out of the way until then. */
  painted(): void;
  ask(channel: string, ask: unknown): Promise<Result<unknown> | string>;
  listen(listener: (event: string, payload: unknown) => void): () => void;
};
