import { english, type MessageKey } from '../../shared/i18n/en/catalogue.ts';
import { fillMessage, type MessageValues } from '../../shared/i18n/translate.ts';

/** The language of the interface. */
export const locale = 'en';

/** A message of the interface in the chosen language. */
export const t = (key: MessageKey, values: MessageValues = {}): string =>
  fillMessage(english[key], values, locale);

/** True when the catalogue has this key, for names that come from data. */
export const hasMessage = (key: string): key is MessageKey => Object.hasOwn(english, key);

/** A moment of the program's bookkeeping as a local day. */
export const formatDay = (instant: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(instant));
