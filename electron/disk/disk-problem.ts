import { ProblemError, type Result } from '../../shared/base/result.ts';
import { type FailureKey, refuse, told } from '../../shared/i18n/failing.ts';
import { errorCode } from './fs-port.ts';

/** Turns a file error into a Result that says in words what could not be done and why. */
export function diskFailure(error: unknown, what: FailureKey): Result<never> {
  if (error instanceof ProblemError) return { ok: false, problem: error.problem };
  const said = { what: told(what) };
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse('disk-full', 'fail.diskFull', said);
    case 'EROFS':
      return refuse('read-only', 'fail.diskReadOnly', said);
    case 'EACCES':
    case 'EPERM':
      return refuse('read-only', 'fail.notAllowed', said);
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('unavailable', 'fail.folderGone', said);
    case 'EMFILE':
    case 'ENFILE':
      return refuse('unavailable', 'fail.tooManyOpen', said);
    case 'EIO':
      return refuse('unavailable', 'fail.diskFault', said);
    case '':
      throw error;
    default:
      return refuse('unavailable', 'fail.systemRefused', { ...said, code: errorCode(error) });
  }
}

/** Runs a task whose file errors are expected; errors of the program itself still throw. */
export async function attempt<T>(what: FailureKey, task: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    return diskFailure(error, what);
  }
}
