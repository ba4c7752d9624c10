import { Button } from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';

type Props = { readonly label: string; readonly icon?: IconName; readonly text?: string };

/** The small button that opens a popover beside it. */
export const PopoverButton = ({ label, icon, text }: Props) => (
  <Button className="icon-button" aria-label={label}>
    {icon ? <Icon name={icon} /> : <span aria-hidden="true">{text}</span>}
  </Button>
);
