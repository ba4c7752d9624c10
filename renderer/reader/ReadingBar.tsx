import { type RefObject, useMemo, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { pdfCaptureOf } from '../../shared/article/pdf-capture.ts';
import type { Article } from '../../shared/model/article.ts';
import { runCommand, useCommands } from '../app/commands.ts';
import { type Store, useStore } from '../app/store.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { CiteMenu } from '../export/CiteMenu.tsx';
import { VersionsDialog } from '../safety/VersionsDialog.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
import { ExchangeDialog } from './ExchangeDialog.tsx';
import { leaveOutSelected } from './leave-out.ts';
import { Outline } from './Outline.tsx';
import { ReadingMenu } from './ReadingMenu.tsx';
import { type ReadingPanel, type ReadingState, usePaneState } from './reading-state.ts';
import type { TextMap } from './text-map.ts';

type Props = {
  readonly article: Article;
  readonly map: TextMap | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly isActive: boolean;
};

/** The quiet bar above the column: outline, find, the other views of the text, and how it looks. */
export function ReadingBar({ article, map, scroller, isActive }: Props) {
  const [isExchanging, setExchanging] = useState(false);
  const [isHistory, setHistory] = useState(false);
  const state = usePaneState();
  const panel = useStore(state, (now) => now.panel);
  const hasPages = pdfCaptureOf(article) !== undefined;
  const asPages = useStore(viewState, (view) => view.asPages);
  const commands = useMemo(
    () => ({
      ...barCommands(state, {
        articleId: article.id,
        hasPages,
        exchange: () => setExchanging(true),
      }),
      'reader:history': () => setHistory(true),
    }),
    [state, article.id, hasPages],
  );
  useCommands(isActive ? commands : noCommands);
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
      <BarButton icon="search" label={t('reader.find')} onPress={commands['reader:find']} />
      <span className="bar-gap" />
      <BarButton
        icon="file"
        label={t(hasPages ? 'reader.pages' : 'reader.original')}
        isPressed={hasPages ? asPages : panel === 'original'}
        onPress={commands['reader:original']}
      />
      <BarButton
        icon="layers"
        label={t('reader.captures')}
        isPressed={panel === 'captures'}
        onPress={commands['reader:captures']}
      />
      <BarButton icon="history" label={t('versions.open')} onPress={commands['reader:history']} />
      <BarButton
        icon="correct"
        label={t('reader.correct')}
        isPressed={panel === 'correct'}
        onPress={commands['reader:correct']}
      />
      <BarButton
        icon="exchange"
        label={t('reader.exchange')}
        onPress={commands['reader:exchange']}
      />
      <BarButton
        icon="beside"
        label={t('reader.beside')}
        onPress={() => runCommand('reader:beside')}
      />
      <CiteMenu articleId={article.id} />
      <DialogTrigger>
        <PopoverButton label={t('reader.look')} text="Aa" />
        <Popover className="popover" placement="bottom end">
          <Dialog className="popover-body" aria-label={t('reader.look')}>
            <ReadingMenu />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {isHistory && (
        <VersionsDialog
          of={{ type: 'article', id: article.id }}
          title={article.metadata.title.value}
          onClose={() => setHistory(false)}
        />
      )}
      {isExchanging && (
        <ExchangeDialog articleId={article.id} onClose={() => setExchanging(false)} />
      )}
    </div>
  );
}

const noCommands = {};

const togglePages = () => viewState.set({ asPages: !viewState.get().asPages });

type BarOptions = {
  readonly articleId: string;
  readonly hasPages: boolean;
  readonly exchange: () => void;
};

function barCommands(state: Store<ReadingState>, { articleId, hasPages, exchange }: BarOptions) {
  const toggle = (panel: ReadingPanel) => () =>
    state.set({ panel: state.get().panel === panel ? 'text' : panel });
  return {
    'reader:find': () => state.set({ isFinding: true, panel: 'text' }),
    'reader:exchange': exchange,
    // The original of an article from a PDF is its pages, which are read and marked like the text.
    'reader:original': hasPages ? togglePages : toggle('original'),
    'reader:captures': toggle('captures'),
    'reader:correct': toggle('correct'),
    'reader:leave-out': () => void leaveOutSelected(articleId),
  };
}

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
