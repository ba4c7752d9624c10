import { useEffect, useState } from 'react';
import type { BridgeEvents } from '../../shared/bridge/contract.ts';
import { listen } from '../bridge.ts';
import { StopButton } from '../ui/StopButton.tsx';
import { useRootMark } from '../ui/use-root-mark.ts';
import { didOrTell } from './do.ts';
import { hasMessage, t } from './words.ts';

type Told = BridgeEvents['task:progress'];

/** Tasks that have a place of their own to show how far they are. */
const shownElsewhere = new Set(['import', 'import-tool']);

/** The long tasks that run, how far each is, and a way to stop it. */
export function TaskBar() {
  const [running, setRunning] = useState<readonly Told[]>([]);
  useEffect(
    () =>
      listen('task:progress', (told) => {
        if (shownElsewhere.has(told.task) || told.canStop === undefined) return;
        setRunning((before) => {
          const others = before.filter(({ task }) => task !== told.task);
          return told.finished ? others : [...others, told];
        });
      }),
    [],
  );
  useRootMark('tasks', running.length === 0 ? null : 'shown');
  if (running.length === 0) return null;
  return (
    <div className="task-bar" role="status">
      {running.map((told) => (
        <Task key={told.task} told={told} />
      ))}
    </div>
  );
}

function Task({ told }: { readonly told: Told }) {
  const { task, label, done, total, canStop } = told;
  const key = `task.${label}`;
  const words = t('task.progress', {
    words: hasMessage(key) ? t(key) : label,
    done,
    total: total ?? done,
  });
  return (
    <div className="task">
      <span>{words}</span>
      <progress value={done} max={total ?? undefined} aria-label={words} />
      {canStop && (
        <StopButton
          label={t('task.stop')}
          stopping={t('task.stopping')}
          onStop={() => void didOrTell('task:stop', { task })}
        />
      )}
    </div>
  );
}
