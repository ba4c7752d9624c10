import { ok } from '../../shared/base/result.ts';
import type { Handlers } from '../../shared/bridge/contract.ts';
import type { intakeAsks } from '../../shared/bridge/intake-channels.ts';
import { saveArticle } from '../../shared/notebook/save-article.ts';
import type { Intake } from '../intake/intake.ts';
import type { OpenSession } from '../session/open-session.ts';
import type { ShellPort } from './shell-port.ts';

/** Answers about the watched folder, the browser's endpoint, and fetching one page on demand. */
export function intakeHandlers(
  { session }: OpenSession,
  shell: ShellPort,
): Pick<Handlers, keyof typeof intakeAsks> {
  const after = async (deed: (intake: Intake) => Promise<void>) => {
    const intake = await shell.intake();
    await deed(intake);
    return ok(intake.describe());
  };
  return {
    'intake:describe': () => after(async () => undefined),
    'intake:watch': () =>
      after(async (intake) => {
        const folder = await shell.chooseWatched();
        if (folder !== null) await intake.watch(folder);
      }),
    'intake:stop-watching': () => after((intake) => intake.watch(null)),
    'intake:endpoint': ({ isOn }) => after((intake) => intake.switchEndpoint(isOn)),
    'intake:renew-token': () => after((intake) => intake.renewToken()),
    'intake:fetch': async ({ url }) => {
      const fetched = await shell.fetchPage(url.trim());
      if (!fetched.ok) return fetched;
      if (fetched.value === null) return ok(null);
      const { bytes, url: found, mediaType } = fetched.value;
      const saved = await saveArticle(session, { bytes, mediaType, url: found, route: 'fetch' });
      return saved.ok ? ok({ outcomes: [saved.value], failed: [], left: 0 }) : saved;
    },
  };
}
