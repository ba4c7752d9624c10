/** A first title for an event: the passage in one line, cut at a word's end. */
export function headlineOf(passage: string, length = 80): string {
  const flat = passage.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
