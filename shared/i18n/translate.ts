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
    if (typeof value === 'number') return formatsOf(locale).number.format(value);
    return runsOtherwise(value, locale) ? `\u2068${value}\u2069` : value;
  });
}

/**
 * Words that run the other way keep their own direction inside a sentence: without that, the marks around a
 * quoted title stand on its wrong sides.
 */
const runsOtherwise = (value: string, locale: string): boolean =>
  (locale === 'ar' ? leftToRight : rightToLeft).test(value);

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRight =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}])\p{L}/u;

function pluralForm(
  message: Exclude<Message, string>,
  values: MessageValues,
  locale: string,
): string {
  const category = formatsOf(locale).plural.select(Number(values.count ?? 0));
  return message[category] ?? message.other;
}

type Formats = { readonly number: Intl.NumberFormat; readonly plural: Intl.PluralRules };

// Making Intl formatters costs far more than using them, and lists say hundreds of messages at once.
const known = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
  const formats = known.get(locale) ?? {
    number: new Intl.NumberFormat(locale),
    plural: new Intl.PluralRules(locale),
  };
  known.set(locale, formats);
  return formats;
}
