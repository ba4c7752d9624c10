import { t } from '../app/words.ts';

/** Says of an article that it came since its saved search was last looked at. */
export const NewMark = () => (
  // A direction of its own: the title beside it is read without this word.
  <span className="new-mark" dir="auto">
    {t('library.new')}
  </span>
);
