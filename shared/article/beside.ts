import { parseAddress, webAddress } from './web-address.ts';

/**
 * A picture that came with a page, under the name by which the page asks for it: a web address, or a
 * path from the page's own folder.
 */
export type BesideFile = { readonly name: string; readonly bytes: Uint8Array };

/** Gives the bytes of what has such a name; null or nothing where there is none. */
export type FindBeside = (
  name: string,
) => Uint8Array | null | undefined | Promise<Uint8Array | null | undefined>;

/** The names that an address in a page may mean: the file beside the page first. */
export function namesOf(src: string, base: string | undefined): string[] {
  const address = webAddress(src, base)?.replace(/#.*$/s, '');
  const path = /^(?:[a-z][\w+.-]*:|[/\\])/i.test(src) ? null : pathOf(src);
  return [...(path ? [path] : []), ...(address ? [address] : [])];
}

/** The path to which a name of `namesOf` leads from a file; null where that is out of what the file lies in. */
export function ledTo(file: string, name: string): string | null {
  const folder = file.split('/').slice(0, -1);
  const steps = name.split('/');
  const up = steps.filter((step) => step === '..').length;
  if (up > folder.length) return null;
  return [...folder.slice(0, folder.length - up), ...steps.slice(up)].join('/');
}

/** The names of the pictures in a page's source, each once, those of one picture side by side. */
export function picturesNamedIn(html: string, url?: string): string[] {
  let base = url;
  const names: string[] = [];
  for (const [tag, element = ''] of html.matchAll(/<(img|source|base)\b[^>]*>/gi))
    if (element.toLowerCase() === 'base') base = baseOf(tag, base);
    else for (const src of addressesIn(tag)) names.push(...namesOf(src, base));
  return [...new Set(names)];
}

/** Looks up what came with a page by the address that the page gives it. */
export function lookUpBeside(
  files: readonly BesideFile[] = [],
): (src: string, base: string | undefined) => Uint8Array | null {
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  return (src, base) => {
    const name = namesOf(src, base).find((one) => byName.has(one));
    return name === undefined ? null : (byName.get(name) ?? null);
  };
}

/** Where a picture lies by the attribute `srcset`: the largest first. */
export function addressesInSet(srcset: string): string[] {
  // An address ends before white space; a comma may stand in the middle of one.
  const candidates = [
    ...srcset.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g),
  ];
  return candidates
    .map(([, address = '', size]) => ({ address, size: Number(size ?? 1) }))
    .sort((a, b) => b.size - a.size)
    .map(({ address }) => address);
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value?.trim().replace(/&(?:amp|#38|#x26);/gi, '&');
};

function addressesIn(tag: string): string[] {
  const [src, later, set] = ['src', 'data-src', 'srcset'].map((name) => attribute(tag, name));
  const all = [...addressesInSet(set ?? ''), src, later];
  return all.filter((one): one is string => one !== undefined && !/^(?:data:|$)/i.test(one));
}

const baseOf = (tag: string, outer: string | undefined): string | undefined =>
  parseAddress(attribute(tag, 'href') ?? '', outer)?.href ?? outer;

/** A path without query, escapes and idle steps; one that leads upwards keeps its steps at the front. */
function pathOf(src: string): string | null {
  const parts: string[] = [];
  for (const part of decoded(src.replace(/[?#].*$/s, '')).split('/'))
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  return parts.length > 0 && !/[\p{Cc}\\]/u.test(parts.join('')) ? parts.join('/') : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
