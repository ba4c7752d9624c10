import { fail, ProblemError, type Result } from '../../shared/base/result.ts';
import { errorCode } from './fs-port.ts';

/** Turns a file error into a Result that says in words what could not be done and why. */
export function diskFailure(error: unknown, what: string): Result<never> {
  if (error instanceof ProblemError) return { ok: false, problem: error.problem };
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('disk-full', `${what}: the disk is full. Free some space and save again.`);
    case 'EROFS':
      return fail('read-only', `${what}: the disk can only be read.`);
    case 'EACCES':
    case 'EPERM':
      return fail('read-only', `${what}: the system does not allow it for this folder.`);
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('unavailable', `${what}: the folder is not there any more.`);
    case 'EMFILE':
    case 'ENFILE':
      return fail('unavailable', `${what}: too many files are open. Try again.`);
    case 'EIO':
      return fail('unavailable', `${what}: the disk reported a fault.`);
    case '':
      throw error;
    default:
      return fail('unavailable', `${what}: the system refused it (${errorCode(error)}).`);
  }
}

/** Runs a task whose file errors are expected; errors of the program itself still throw. */
export async function attempt<T>(what: string, task: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (error) {
    return diskFailure(error, what);
  }
}
