import { latinDigits } from '../latin-digits.ts';

/** Names of months as they stand in news, lower case, by number; prefixes of at least three letters count. */
export const monthNames: Readonly<Record<string, number>> = buildMonths();

function buildMonths(): Record<string, number> {
  const table = [
    // English, German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Finnish.
    'january jan januar jänner janvier janv enero ene janeiro gennaio gen januari tammikuuta tammikuu',
    'february feb februar februari février fevrier févr fev febrero fevereiro febbraio helmikuuta helmikuu',
    'march mar märz marz mrz maerz mars marzo março marco maart mrt maaliskuuta maaliskuu',
    'april apr avril avr abril abr aprile huhtikuuta huhtikuu',
    'may mai mayo maio maggio mag mei maj toukokuuta toukokuu',
    'june jun juni juin junio junho giugno giu kesäkuuta kesäkuu',
    'july jul juli juillet juil julio julho luglio lug heinäkuuta heinäkuu',
    'august aug août aout agosto ago augustus augusti elokuuta elokuu',
    'september sep sept septembre septiembre setiembre setembro set settembre syyskuuta syyskuu',
    'october oct oktober okt octobre octubre outubro out ottobre ott lokakuuta lokakuu',
    'november nov novembre noviembre novembro marraskuuta marraskuu',
    'december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre desember joulukuuta joulukuu',
  ];
  const more = [
    // Russian, Ukrainian, Polish, Czech, Turkish, Hungarian, Romanian, Indonesian, Greek, Bulgarian, Croatian.
    'января янв январь січня stycznia leden ledna ocak oca január ianuarie януари siječnja ιανουαρίου ιαν',
    'февраля фев февраль лютого lutego února únor şubat şub február februarie pebruari февруари veljače φεβρουαρίου φεβ',
    'марта мар март березня marca března březen mart március martie maret ožujka μαρτίου μαρ',
    'апреля апр апрель квітня kwietnia dubna duben nisan április aprilie април travnja απριλίου απρ',
    'мая май травня maja května květen mayıs május svibnja μαΐου μαϊ',
    'июня июн июнь червня czerwca června červen haziran június iunie юни lipnja ιουνίου ιουν',
    'июля июл июль липня lipca července červenec temmuz július iulie юли srpnja ιουλίου ιουλ',
    'августа авг август серпня sierpnia srpna srpen ağustos augusztus agustus kolovoza αυγούστου αυγ',
    'сентября сен сент сентябрь вересня września září eylül szeptember septembrie септември rujna σεπτεμβρίου σεπ',
    'октября окт октябрь жовтня października října říjen ekim október octombrie октомври listopada οκτωβρίου οκτ',
    'ноября ноя ноябрь листопада listopad listopadu kasım noiembrie ноември studenoga νοεμβρίου νοε',
    'декабря дек декабрь грудня grudnia prosince prosinec aralık decembrie desember декември prosinca δεκεμβρίου δεκ',
  ];
  const others = [
    // Arabic (both calendars' month names), Persian loans, Hindi, Vietnamese is numeric, Hebrew, Thai.
    'يناير كانون_الثاني जनवरी ינואר มกราคม ม.ค.',
    'فبراير شباط फरवरी פברואר กุมภาพันธ์ ก.พ.',
    'مارس آذار मार्च מרץ มีนาคม มี.ค.',
    'أبريل ابريل نيسان अप्रैल אפריל เมษายน เม.ย.',
    'مايو أيار मई מאי พฤษภาคม พ.ค.',
    'يونيو حزيران जून יוני มิถุนายน มิ.ย.',
    'يوليو تموز जुलाई יולי กรกฎาคม ก.ค.',
    'أغسطس آب अगस्त אוגוסט สิงหาคม ส.ค.',
    'سبتمبر أيلول सितंबर ספטמבר กันยายน ก.ย.',
    'أكتوبر اكتوبر अक्टूबर אוקטובר ตุลาคม ต.ค.',
    'نوفمبر नवंबर נובמבר พฤศจิกายน พ.ย.',
    'ديسمبر दिसंबर דצמבר ธันวาคม ธ.ค.',
  ];
  const months: Record<string, number> = {};
  for (const rows of [table, more, others])
    rows.forEach((row, i) => {
      for (const name of row.split(' ')) months[name.replace('_', ' ')] ??= i + 1;
    });
  return months;
}

const LABEL =
  /^(?:(?:first |last |originally |date )?(?:posted|published|updated|created|modified|issued|released|revised)(?: (?:on|at|by))?\b|(?:publi(?:é|cado|cação|shing)|pubblicato|veröffentlicht|aktualisiert|stand|erstellt|erschienen|datum|gespeichert|date\\b|date of|mis à jour|actualizado|atualizado|aggiornato|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|dodano|aktualizacja|publikováno|опубликовано|обновлено|дата|发布(?:时间|日期|于)?|更新(?:时间|日期)?|发表于|時間|日期|公開日?|投稿日|掲載|入力|입력|등록|수정|نشر(?: في)?|תאריך|פורסם))/i;
const DAYS =
  /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?$|^(?:mo|di|mi|do|fr|sa|so)\.?$|^(?:mon|diens|donners|frei|sams|sonn)tag$|^mittwoch$/i;
const FILLER =
  /^(?:at|on|am|um|vom|le|the|of|de|del|den|der|le|um|uhr|am|pm|a\.m\.?|p\.m\.?|et|est|edt|pt|pst|pdt|cst|cdt|mst|mdt|gmt|utc|ist|bst|cet|cest|aest|z|today|yesterday|heute|h|hrs?|updated|published|posted|original|st|nd|rd|th|г|года|в|[·|•/,;:–—-]+)$/i;

const isDatePart = (token: string): boolean => {
  const bare = token.toLowerCase().replace(/[.,;:()|]+$/g, '');
  return /\d/.test(token)
    ? /^\D{0,2}[\d.:/年月日时時分秒T+Z-]+(?:st|nd|rd|th|am|pm|h|uhr|г)?\D?$/i.test(token)
    : bare === '' || bare in monthNames || DAYS.test(bare) || FILLER.test(bare);
};

/** A day with its hour, and little behind it: mostly who wrote. */
const DAY_AND_TIME =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+(?:(?:at|um)\s+)?\d{1,2}:\d{2}(?:\s+\S+){0,4}$/i;

/**
 * True for a line that only says when something was published or changed: with such a label, or
 * made of nothing but the parts of a date.
 */
export function isDateLine(text: string): boolean {
  const line = latinDigits(text.trim());
  if (line.length > 140 || !/\d/.test(line)) return false;
  if (LABEL.test(line) && line.length <= 120) return true;
  if (!/\d{1,4}[./年-]\d{1,2}|\d{4}|\d{1,2}:\d{2}/.test(line)) return false;
  if (DAY_AND_TIME.test(line)) return true;
  const tokens = line.split(/[\s,]+/).filter(Boolean);
  const parts = tokens.filter(isDatePart).length;
  return tokens.length <= 16 && parts >= 2
    ? tokens.length - parts <= 3 && parts / tokens.length >= 0.6
    : parts === tokens.length && /\d{4}/.test(line);
}
