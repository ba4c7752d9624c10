/** The properties that an exported timeline has; their values are shown or reckoned with, never followed. */
const shown = new Set(
  'BEGIN END VERSION PRODID X-WR-CALNAME X-WR-CALDESC UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION LOCATION CATEGORIES X-PARLEY-EVENT'.split(
    ' ',
  ),
);

/** Properties by which a calendar opens or fetches something (RFC 5545, 7986 and 9073). */
const followed = new Set(
  'URL ATTACH CONFERENCE IMAGE SOURCE REFRESH-INTERVAL ORGANIZER'.split(' '),
);

/**
 * What in a calendar would act on whoever opens it: an address that is followed and runs something, an alarm,
 * a parameter that names another text, a line that a stranger's words added. Words in a text that is only
 * shown may say what they like, also where folding makes a line of its file begin with them.
 */
export function actsInCalendar(text: string): string[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split(/\r\n|\r|\n/);
  return lines.filter((line) => line !== '' && !isHarmless(line));
}

function isHarmless(line: string): boolean {
  const [, name = '', parameters = '', value = ''] =
    /^([A-Za-z][A-Za-z0-9-]*)(;[^:]*)?:([\s\S]*)$/.exec(line) ?? [];
  const property = name.toUpperCase();
  if (parameters !== '' && parameters !== ';VALUE=DATE') return false;
  if (property === 'BEGIN' || property === 'END') return /^(?:VCALENDAR|VEVENT)$/.test(value);
  return shown.has(property) || (followed.has(property) && /^(?:https?|mailto):/i.test(value));
}
