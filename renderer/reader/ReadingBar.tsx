import { type RefObject, useMemo, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Article } from '../../shared/model/article.ts';
import { useCommands } from '../app/commands.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { CiteMenu } from '../export/CiteMenu.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { ExchangeDialog } from './ExchangeDialog.tsx';
import { Outline } from './Outline.tsx';
import { ReadingMenu } from './ReadingMenu.tsx';
import { type ReadingPanel, readingState } from './reading-state.ts';
import type { TextMap } from './text-map.ts';

type Props = {
  readonly article: Article;
  readonly map: TextMap | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
};

/** The quiet bar above the column: outline, find, the other views of the text, and how it looks. */
export function ReadingBar({ article, map, scroller }: Props) {
  const [isExchanging, setExchanging] = useState(false);
  const panel = useStore(readingState, (state) => state.panel);
  useCommands(
    useMemo(
      () => ({
        'reader:find': () => readingState.set({ isFinding: true, panel: 'text' }),
        'reader:exchange': () => setExchanging(true),
        'reader:original': () => togglePanel('original'),
        'reader:captures': () => togglePanel('captures'),
        'reader:correct': () => togglePanel('correct'),
      }),
      [],
    ),
  );
  return (
    <div className="reading-bar" role="toolbar" aria-label={t('reader.bar')}>
      <DialogTrigger>
        <PopoverButton label={t('reader.outline')} icon="outline" />
        <Popover className="popover" placement="bottom start">
          <Dialog className="popover-body" aria-label={t('reader.outline')}>
            {({ close }) => (
              <Outline version={article.version} map={map} scroller={scroller} onDone={close} />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <BarButton
        icon="search"
        label={t('reader.find')}
        onPress={() => readingState.set({ isFinding: true, panel: 'text' })}
      />
      <span className="bar-gap" />
      <BarButton
        icon="file"
        label={t('reader.original')}
        isPressed={panel === 'original'}
        onPress={() => togglePanel('original')}
      />
      <BarButton
        icon="layers"
        label={t('reader.captures')}
        isPressed={panel === 'captures'}
        onPress={() => togglePanel('captures')}
      />
      <BarButton
        icon="edit"
        label={t('reader.correct')}
        isPressed={panel === 'correct'}
        onPress={() => togglePanel('correct')}
      />
      <BarButton icon="exchange" label={t('reader.exchange')} onPress={() => setExchanging(true)} />
      <CiteMenu articleId={article.id} />
      <DialogTrigger>
        <PopoverButton label={t('reader.look')} text="Aa" />
        <Popover className="popover" placement="bottom end">
          <Dialog className="popover-body" aria-label={t('reader.look')}>
            <ReadingMenu />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {isExchanging && (
        <ExchangeDialog articleId={article.id} onClose={() => setExchanging(false)} />
      )}
    </div>
  );
}

const togglePanel = (panel: ReadingPanel) =>
  readingState.set({ panel: readingState.get().panel === panel ? 'text' : panel });

type BarButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
};

const BarButton = ({ icon, label, isPressed, onPress }: BarButtonProps) => (
  <button
    type="button"
    className="icon-button"
    aria-label={label}
    aria-pressed={isPressed}
    title={label}
    onClick={onPress}
  >
    <Icon name={icon} />
  </button>
);
