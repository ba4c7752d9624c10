import { useEffect } from 'react';

/** What a person can do by menu, key or palette. Names are those of the menu's items. */
type Run = () => void;

const running = new Map<string, Run[]>();

/** Runs the newest component's version of a command. Answers false when nobody offers it now. */
export function runCommand(name: string): boolean {
  const offered = running.get(name)?.at(-1);
  offered?.();
  return offered !== undefined;
}

/** True while some component offers the command. */
export const isOffered = (name: string): boolean => (running.get(name)?.length ?? 0) > 0;

/** Offers commands as long as the component stands. */
export function useCommands(commands: Readonly<Record<string, Run>>): void {
  useEffect(() => {
    for (const [name, run] of Object.entries(commands))
      running.set(name, [...(running.get(name) ?? []), run]);
    return () => {
      for (const [name, run] of Object.entries(commands))
        running.set(
          name,
          (running.get(name) ?? []).filter((one) => one !== run),
        );
    };
  }, [commands]);
}

/** True while a person types text: single keys must not run commands then. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
