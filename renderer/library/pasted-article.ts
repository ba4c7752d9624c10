import { useEffect } from 'react';
import { isTyping, runCommand } from '../app/commands.ts';
import { createStore } from '../app/store.ts';

/** What was pasted outside of any field; the dialog for a new article begins with it. */
export const pastedArticle = createStore<{ readonly text: string; readonly html: string | null }>({
  text: '',
  html: null,
});

/** Takes the pasted words out: the next dialog begins empty. */
export function takePasted(): { text: string; html: string | null } {
  const pasted = pastedArticle.get();
  pastedArticle.set({ text: '', html: null });
  return pasted;
}

/** Words that are pasted where nothing is typed are an article to be saved: its dialog opens. */
export function usePasteAnywhere(): void {
  useEffect(() => {
    const follow = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isBusy = isTyping(event.target) || document.querySelector('[role=dialog]') !== null;
      if (isBusy || text.trim() === '') return;
      event.preventDefault();
      pastedArticle.set({ text, html: event.clipboardData?.getData('text/html') || null });
      runCommand('article:new');
    };
    document.addEventListener('paste', follow);
    return () => document.removeEventListener('paste', follow);
  }, []);
}
