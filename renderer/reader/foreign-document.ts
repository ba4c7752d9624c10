/** What listens to events; a document of a stranger is listened to through its own. */
export type Listening = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/**
 * The document in a frame, for code that must not stumble over what a stranger wrote: in a page,
 * `<img name="createRange">` takes the place of the method of that name.
 */
export type ForeignDocument = {
  readonly view: Window & typeof globalThis;
  readonly events: Listening;
  /** False once the frame shows something else, which is not ours to touch. */
  isHere(): boolean;
  /** A property or method of the document as the browser made it. */
  its<K extends keyof Document>(name: K): Document[K];
};

const makers = [Document.prototype, Node.prototype, EventTarget.prototype];

/** Reads a property of a document past whatever its elements are called. */
export function propertyOf<K extends keyof Document>(page: Document, name: K): Document[K] {
  for (const maker of makers) {
    const { get, value } = Object.getOwnPropertyDescriptor(maker, name) ?? {};
    if (get) return get.call(page) as Document[K];
    if (typeof value === 'function') return value.bind(page) as Document[K];
  }
  throw new Error(`Documents have no property ${name}.`);
}

/** The document in a frame; null where the frame went elsewhere and is not ours to read. */
export function foreignDocument(frame: HTMLIFrameElement): ForeignDocument | null {
  const page = frame.contentDocument;
  if (!page) return null;
  return {
    view: frame.contentWindow as Window & typeof globalThis,
    events: {
      addEventListener: propertyOf(page, 'addEventListener'),
      removeEventListener: propertyOf(page, 'removeEventListener'),
    },
    isHere: () => frame.contentDocument === page,
    its: (name) => propertyOf(page, name),
  };
}

/** An empty page whose policy lets nothing in: no script, no frame, no address. */
export const emptyPage = `<!doctype html><meta http-equiv="content-security-policy" content="${[
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  'media-src data:',
].join('; ')}"><meta name="referrer" content="no-referrer">`;

/**
 * Puts a saved page into an empty frame whose policy stands already. Parsed outside of any window it
 * is inert until then; what leads elsewhere by itself is taken out, for no sandbox stops it.
 */
export function fillFrame({ its }: ForeignDocument, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const leading = propertyOf(parsed, 'querySelectorAll')('meta[http-equiv], base');
  for (const one of leading) one.remove();
  const root = propertyOf(parsed, 'documentElement');
  its('documentElement').replaceWith(its('adoptNode')(root));
}
