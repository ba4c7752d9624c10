import { oneLine } from '../clean-text.ts';

const OPENING =
  /^(?:written by|posted by|published by|story by|reported by|words by|by|von|par|por|di|door|av|af|autor(?:in)?|auteur|author|автор|текст|作者|文|撰文|记者|記者|글)(?:\s*[:：]\s*|\s+|\s*\|\s*)/i;
const NO_NAME =
  /^(?:admin|administrator|editor|staff|webmaster|guest|anonymous|user|unknown|null|undefined|none|author|by|super user|redaktion|redaction|https?:|www\.|@)/i;

/**
 * The names in a byline: "By A. Smith and B. Jones | Reuters" gives two. A comma parts names only
 * where both sides have two words, so that "Smith, Jr." stays whole.
 */
export function splitNames(byline: string): string[] {
  const bare = oneLine(byline.replace(/<[^>]*>/g, ' ').replace(/&amp;/g, '&'))
    .replace(OPENING, '')
    .replace(/\s+(?:\||·|•)\s.*$/, '')
    .replace(/\s*[<(]?\S+@\S+\.\w+[>)]?/g, '');
  const parts = bare.split(/\s+(?:and|und|et|&|y|och|og|en|i|и|و)\s+|\s*[;；、]\s*|\s*\n\s*/i);
  const names = parts.flatMap((part) => {
    const pieces = part.split(/\s*[,，]\s*/).filter(Boolean);
    return pieces.length > 1 &&
      pieces.every((one) => /\S\s+\S/.test(one) || /[\p{Script=Han}]/u.test(one))
      ? pieces
      : [part];
  });
  return names
    .map((name) => oneLine(name.replace(OPENING, '').replace(/^[,\s]+|[,\s:]+$/g, '')))
    .filter(
      (name) => name !== '' && name.length <= 80 && /\p{L}{2}/u.test(name) && !NO_NAME.test(name),
    );
}
