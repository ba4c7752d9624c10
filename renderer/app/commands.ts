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

let awaited: { readonly name: string; readonly until: number } | null = null;

/** Runs a command now, or as soon as the room that offers it stands. */
export function runWhenOffered(name: string): void {
  if (!runCommand(name)) awaited = { name, until: performance.now() + 3_000 };
}

/** True while some component offers the command. */
export const isOffered = (name: string): boolean => (running.get(name)?.length ?? 0) > 0;

/** Offers commands as long as the component stands. */
export function useCommands(commands: Readonly<Record<string, Run>>): void {
  useEffect(() => {
    for (const [name, run] of Object.entries(commands))
      running.set(name, [...(running.get(name) ?? []), run]);
    if (awaited && isOffered(awaited.name)) {
      if (performance.now() < awaited.until) runCommand(awaited.name);
      awaited = null;
    }
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
