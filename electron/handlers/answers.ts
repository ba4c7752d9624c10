import { ok, type Result } from '../../shared/base/result.ts';

/** Use cases that answer nothing answer null on the bridge. */
export async function nothing(task: Promise<Result<unknown>>): Promise<Result<null>> {
  const result = await task;
  return result.ok ? ok(null) : result;
}

/** Drops keys whose value is undefined: optional fields are absent, never undefined. */
export const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T as undefined extends T[K] ? never : K]: T[K];
  } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
