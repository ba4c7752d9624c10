import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import { Icon } from '../ui/Icon.tsx';
import { runCommand } from './commands.ts';
import { openRecent, useRecent } from './recent.ts';
import { t } from './words.ts';

const ways = [
  ...(['notebook:create', 'notebook:open', 'notebook:open-archive'] as const),
  ...(['notebook:open-sample', 'window:new'] as const),
] as const;

/** The notebook's title; it opens the way to other notebooks and windows. */
export function NotebookMenu({ title }: { readonly title: string }) {
  const recent = useRecent();
  const act = (key: string) => {
    if (key.startsWith('recent ')) void openRecent(key.slice('recent '.length));
    else runCommand(key);
  };
  return (
    <MenuTrigger>
      <Button className="notebook-title" aria-label={t('notebook.menu', { title })}>
        <span dir="auto">{title}</span>
        <Icon name="down" />
      </Button>
      <Popover className="popover notebook-menu" placement="bottom start">
        <Menu
          className="menu-list"
          aria-label={t('notebook.others')}
          onAction={(key) => act(String(key))}
        >
          {recent.map((one) => (
            <MenuItem
              key={one.id}
              id={`recent ${one.id}`}
              className="menu-row"
              textValue={one.title}
            >
              <Text slot="label" dir="auto">
                {one.title}
              </Text>
              <Text slot="description" dir="auto">
                {t('notebook.inFolder', { folder: one.folder })}
              </Text>
            </MenuItem>
          ))}
          {recent.length > 0 && <Separator className="menu-line" />}
          {ways.map((name) => (
            <MenuItem key={name} id={name} className="menu-row">
              {t(`command.${name}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
