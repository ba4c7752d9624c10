/** A message: plain, or one form per plural category of the language (CLDR), chosen by `count`. */
export type Message =
  | string
  | {
      readonly zero?: string;
      readonly one?: string;
      readonly two?: string;
      readonly few?: string;
      readonly many?: string;
      readonly other: string;
    };

/** Values that fill the {places} of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills a message: {name} is replaced by the value of that name; numbers are written in the
 * language's own way. A plural message needs the value `count`.
 */
export function fillMessage(message: Message, values: MessageValues, locale: string): string {
  const text = typeof message === 'string' ? message : pluralForm(message, values, locale);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  });
}

function pluralForm(
  message: Exclude<Message, string>,
  values: MessageValues,
  locale: string,
): string {
  const category = new Intl.PluralRules(locale).select(Number(values.count ?? 0));
  return message[category] ?? message.other;
}
