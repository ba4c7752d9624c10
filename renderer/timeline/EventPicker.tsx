import { useEffect, useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { formatEdtf } from '../../shared/timeline/edtf.ts';
import { wordFilter } from '../app/word-filter.ts';
import { locale, t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import type { AxisEvent } from './axis-events.ts';

type Props = {
  readonly label: string;
  readonly events: readonly AxisEvent[];
  /** The id of the chosen event; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** What it means to choose none. */
  readonly nothing?: string;
};

/** So many events are offered at once; words narrow them down. */
const offered = 50;

/** Picks one event of a timeline: typing finds it among thousands, by its title and its date. */
export function EventPicker({ label, events, value, onChange, nothing }: Props) {
  const none = nothing ?? t('timeline.noEvent');
  const chosen = events.find(({ one }) => one.event.id === value);
  const shown = chosen ? eventLabel(chosen) : none;
  const [typed, setTyped] = useState<string | null>(null);
  const { found, more } = useMemo(() => findEvents(events, typed ?? ''), [events, typed]);
  const items = [
    ...(typed === null ? [{ id: NONE, text: none }] : []),
    ...found.map((event) => ({ id: event.one.event.id, text: eventLabel(event) })),
  ];
  // The list closes when what is chosen changes; whoever only adds what is picked keeps it at none.
  const [picked, setPicked] = useState<Key>(value || NONE);
  useEffect(() => {
    if (picked !== (value || NONE)) setPicked(value || NONE);
  }, [picked, value]);
  const choose = (key: Key | null) => {
    setTyped(null);
    // Closing without a choice asks for what is chosen already.
    if (key === null || key === (value || NONE)) return;
    setPicked(key);
    onChange(key === NONE ? '' : String(key));
  };
  return (
    <ComboBox
      className="field event-picker"
      items={items}
      inputValue={typed ?? shown}
      onInputChange={(text) => setTyped(text === shown ? null : text)}
      selectedKey={picked}
      onSelectionChange={choose}
      onOpenChange={(isOpen) => {
        if (!isOpen) setTyped(null);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="event-picker-box">
        <Input dir="auto" onFocus={(event) => event.target.select()} />
        <Button className="icon-button">
          <Icon name="down" />
        </Button>
      </div>
      <Popover className="popover menu-popover event-options">
        <ListBox
          className="menu"
          renderEmptyState={() => <p className="hint">{t('timeline.noEventFound')}</p>}
        >
          {(item: { id: string; text: string }) => (
            <ListBoxItem className="menu-item" textValue={item.text}>
              <bdi>{item.text}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
        {more > 0 && <p className="hint">{t('timeline.moreEvents', { count: more })}</p>}
      </Popover>
    </ComboBox>
  );
}

const NONE = 'none';

function findEvents(
  events: readonly AxisEvent[],
  typed: string,
): { readonly found: readonly AxisEvent[]; readonly more: number } {
  const fits = wordFilter(typed);
  // Putting the dates of thousands into words takes time: nothing typed asks for none of them.
  const found = typed.trim() === '' ? events : events.filter((event) => fits(eventLabel(event)));
  return { found: found.slice(0, offered), more: Math.max(0, found.length - offered) };
}

/** An event in a list of many: its title, and its date where it has one. */
const eventLabel = ({ one: { event } }: AxisEvent): string =>
  event.when ? `${event.title} (${formatEdtf(event.when, locale)})` : event.title;
