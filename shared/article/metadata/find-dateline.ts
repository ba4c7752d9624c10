import type { Finding } from '../evidence.ts';

const AGENCY =
  '(?:Reuters|AP|AFP|UPI|Xinhua|TASS|dpa|EFE|ANSA|Bloomberg|CNN|Kyodo|Yonhap|IANS|PTI|ANI|RTRS|新华社)';
// WASHINGTON, June 5 (Reuters) - …   LONDON (AP) — …   BEIJING — …
const WESTERN = new RegExp(
  `^([\\p{Lu}][\\p{Lu}\\p{M}.' -]{2,30}(?:, [\\p{Lu}][\\p{L}.]{1,20}){0,2})(?:, \\p{L}{3,9}\\.? \\d{1,2})?(?: \\(${AGENCY}[^)]{0,20}\\))?\\s*(?:[—–]|--?)\\s`,
  'u',
);
// 新华社北京6月5日电   （本报记者…）北京报道
const CHINESE =
  /^[（(]?(?:新华社|人民网|中新社|中新网|央视网|光明网|环球网|本报)([\p{Script=Han}]{2,8}?)(?:\d{1,2}月)?\d{1,2}日(?:电|讯|報導|报道)/u;

/** The place that a report names at its opening, as agencies write it. */
export function findDateline(opening: string): Finding<string>[] {
  const place = WESTERN.exec(opening)?.[1] ?? CHINESE.exec(opening)?.[1];
  return place ? [{ value: place.trim(), from: 'text: dateline' }] : [];
}
