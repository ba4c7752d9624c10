/**
 * A value of a document in words; '' where there is none, null where words cannot say it. A metadata
 * value is said without its evidence, a speaker by name, an entry of a history by status and reason.
 */
export function wordsOfValue(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    const words = value.map(wordsOfValue);
    return words.includes(null) ? null : words.join(', ');
  }
  const { value: inner, name, status, why, start, end } = value as Record<string, unknown>;
  if (inner !== undefined) return wordsOfValue(inner);
  if (typeof name === 'string') return name;
  if (typeof status === 'string') return [status, why].filter(Boolean).join(' – ');
  return typeof start === 'string' ? [start, end].filter(Boolean).join('–') : null;
}
