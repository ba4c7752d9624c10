import { PDFCrossRefStream, PDFName, type PDFRef } from 'pdf-lib';

/*
 * Two questions that pdf-lib answers slowly, tens of thousands of times for a long file: where a new entry
 * of the table of references belongs (it looks from the beginning, which takes the square of the objects'
 * number) and what a name is (it decodes each one anew). The answers below are the same.
 */

type Entry = { readonly ref: PDFRef };
type References = { entries: Entry[]; appendEntry(entry: Entry): void };

/** Names without signs to decode; a file that is full of others gains nothing. */
const plain = /^[A-Za-z][A-Za-z0-9]*$/;
const mostNames = 2_000;

let isQuick = false;

/** Teaches pdf-lib the short ways; a second call changes nothing. */
export function quickenPdfLib(): void {
  if (isQuick) return;
  isQuick = true;
  const references = PDFCrossRefStream.prototype as unknown as References;
  references.appendEntry = appendFromTheEnd;
  const slow = PDFName.of;
  const known = new Map<string, PDFName>();
  PDFName.of = (name) => {
    const found = known.get(name);
    if (found) return found;
    const made = slow(name);
    if (known.size < mostNames && plain.test(name)) known.set(name, made);
    return made;
  };
}

/** Entries come in their order but for a few, so their place is at the end or near it. */
function appendFromTheEnd(this: References, entry: Entry): void {
  const { entries } = this;
  const number = entry.ref.objectNumber;
  let at = entries.length;
  while (at > 0 && (entries[at - 1]?.ref.objectNumber ?? 0) > number) at -= 1;
  if (at === entries.length) entries.push(entry);
  else entries.splice(at, 0, entry);
}
