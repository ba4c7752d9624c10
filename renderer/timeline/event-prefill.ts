import type { DateSuggestion } from '../../shared/timeline/suggest-dates.ts';
import { createStore } from '../app/store.ts';

/** The suggestion from which the next event is made; the dialog takes it and clears it. */
export const eventPrefill = createStore<{ readonly suggestion: DateSuggestion | null }>({
  suggestion: null,
});
