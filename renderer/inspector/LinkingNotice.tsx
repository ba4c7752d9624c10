import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { linkingState } from '../reader/reading-state.ts';
import { shorten } from './shorten.ts';

/** While an arrow is being drawn, this says what to do next and how to stop. */
export function LinkingNotice() {
  const linking = useStore(linkingState, (state) => state.linking);
  if (!linking) return null;
  const relation = t(`relation.${linking.relation}`);
  return (
    <p className="linking-notice" role="status">
      <span>
        {t('inspector.linkHint', { quote: shorten(linking.quote, 60), relation })}{' '}
        {t('inspector.linkKeys')}
      </span>
      <button
        type="button"
        className="link-button"
        onClick={() => linkingState.set({ linking: null })}
      >
        {t('inspector.linkStop')}
      </button>
    </p>
  );
}
