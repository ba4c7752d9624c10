import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';

const words = {
  rename: 'library.renameItem',
  add: 'library.newInside',
  move: 'library.moveItem',
  remove: 'library.removeItem',
  change: 'library.changeSearch',
  color: 'library.colorItem',
} as const;

type Item = keyof typeof words;

type Props = {
  readonly name: string;
  readonly items: readonly Item[];
  readonly onAction: (item: Item) => void;
};

/** What can be done with a branch of the navigation. */
export const BranchMenu = ({ name, items, onAction }: Props) => (
  <MenuTrigger>
    <Button className="icon-button" excludeFromTabOrder aria-label={t('library.menuOf', { name })}>
      <Icon name="more" />
    </Button>
    <Popover className="popover menu-popover" placement="bottom end">
      <Menu className="menu" onAction={(key) => onAction(key as Item)}>
        {items.map((item) => (
          <MenuItem key={item} id={item} className="menu-item">
            {t(words[item])}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
);
