import { ask } from '../bridge.ts';
import { Icon } from '../ui/Icon.tsx';
import { runCommand } from './commands.ts';
import { openRecent, useRecent } from './recent.ts';
import { viewState } from './view-state.ts';
import { t } from './words.ts';

/** The article saved first: in the sample notebook its story begins there. */
async function openFirstArticle(): Promise<void> {
  const rows = await ask('library:rows', {
    sort: 'saved',
    descending: false,
    offset: 0,
    limit: 1,
  });
  const first = rows.ok ? rows.value.rows[0] : undefined;
  if (first) viewState.set({ room: 'library', articleId: first.id });
}

async function openFirstTimeline(): Promise<void> {
  const timelines = await ask('timeline:list', null);
  const first = timelines.ok ? timelines.value[0] : undefined;
  viewState.set({ room: 'timelines', timelineId: first?.id ?? null });
}

const steps = [
  { name: 'read', run: () => void openFirstArticle() },
  { name: 'mark', run: () => void openFirstArticle() },
  { name: 'argue', run: () => viewState.set({ room: 'arguments', argumentView: 'claims' }) },
  { name: 'date', run: () => void openFirstTimeline() },
  { name: 'find', run: () => void runCommand('search:focus') },
  { name: 'own', run: () => void runCommand('notebook:create') },
] as const;

/** What a person meets in the sample notebook before an article is chosen: the way through Parley. */
export function FirstSteps() {
  return (
    <section className="first-steps" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">{t('steps.title')}</h2>
      <p>{t('steps.hint')}</p>
      <ol>
        {steps.map(({ name, run }) => (
          <li key={name}>
            <div>
              <h3>{t(`steps.${name}`)}</h3>
              <p>{t(`steps.${name}Hint`)}</p>
            </div>
            <button type="button" className="button" onClick={run}>
              {t(`steps.${name}Go`)}
              <Icon name="jump" />
            </button>
          </li>
        ))}
      </ol>
      <RecentNotebooks />
    </section>
  );
}

/** The way back to what a person worked on before. */
function RecentNotebooks() {
  const recent = useRecent();
  if (recent.length === 0) return null;
  return (
    <nav className="recent-notebooks" aria-labelledby="recent-notebooks-title">
      <h3 id="recent-notebooks-title">{t('steps.recent')}</h3>
      <ul>
        {recent.map(({ id, title, folder }) => (
          <li key={id}>
            <button type="button" className="link-button" onClick={() => void openRecent(id)}>
              <span dir="auto">{title}</span>
            </button>
            <span className="hint" dir="auto">
              {t('notebook.inFolder', { folder })}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
