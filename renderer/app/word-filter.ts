/** A test for entries of a list: each typed word must occur in a text, in any order and case. */
export function wordFilter(typed: string): (text: string) => boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const within = text.toLowerCase();
    return words.every((word) => within.includes(word));
  };
}
