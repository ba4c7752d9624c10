import * as z from 'zod';
import type { Problem } from '../base/result.ts';
import { Id } from '../model/entity.ts';
import type { OwnKind } from '../model/notebook.ts';
import type { Stepped } from '../notebook/undo.ts';

/** Questions about the notebook as a whole and about the window's own memory. */
export const notebookAsks = {
  'notebook:describe': z.null(),
  /** They open the system's folder dialog in main; the window never learns a path. */
  'notebook:create': z.null(),
  'notebook:open': z.null(),
  /** Asks for a notebook that was saved as a zip file, and for a folder in which it is to lie. */
  'notebook:open-archive': z.null(),
  'notebook:open-sample': z.null(),
  /** Tries the notebook again that could not be opened at the start. */
  'notebook:open-wanted': z.null(),
  'notebook:recent': z.null(),
  'notebook:open-recent': z.strictObject({ id: Id }),
  /** One more window on the open notebook. */
  'window:open': z.null(),
  'history:undo': z.null(),
  'history:redo': z.null(),
  'view:read': z.null(),
  'view:write': z.record(z.string(), z.unknown()),
  'link:open': z.strictObject({ url: z.string().max(8_000) }),
} as const;

/** What the window shows of the open notebook. */
export type NotebookDescription = {
  readonly id: string;
  readonly title: string;
  /** Why nothing can be changed, in a sentence; null when everything can. */
  readonly readOnly: Problem | null;
  readonly isSample: boolean;
  /** Why the sample is shown instead of the notebook that was open last; null where it is not. */
  readonly unopened: Problem | null;
  readonly version: string;
  readonly kinds: readonly OwnKind[];
  readonly undo: string | null;
  readonly redo: string | null;
};

/** A notebook that was open before; `folder` is the name of the folder around it. */
export type RecentNotebook = {
  readonly id: string;
  readonly title: string;
  readonly folder: string;
};

export type NotebookAnswers = {
  'notebook:describe': NotebookDescription;
  'notebook:create': { readonly opened: boolean };
  'notebook:open': { readonly opened: boolean };
  'notebook:open-archive': { readonly opened: boolean };
  'notebook:open-sample': { readonly opened: boolean };
  'notebook:open-wanted': { readonly opened: boolean };
  'notebook:recent': readonly RecentNotebook[];
  'notebook:open-recent': { readonly opened: boolean };
  'window:open': null;
  'history:undo': Stepped;
  'history:redo': Stepped;
  'view:read': Record<string, unknown>;
  'view:write': null;
  'link:open': { readonly opened: boolean };
};
