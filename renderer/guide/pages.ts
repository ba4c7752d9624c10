const texts: Record<string, string> = import.meta.glob('../../shared/guide/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const pictures: Record<string, string> = import.meta.glob('../../shared/guide/pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The pages of the guide in the order of their list, by file name. */
const order = [
  'start',
  'save',
  'order',
  'read',
  'argue',
  'date',
  'find',
  'export',
  'keep',
  'sync',
  'commands',
  'format',
];

/** A page: its file's name without ending, its first heading, its Markdown. */
export type GuidePage = { readonly name: string; readonly title: string; readonly text: string };

/** All pages of the guide, in order. */
export const guidePages: readonly GuidePage[] = Object.entries(texts)
  .map(([path, text]) => ({
    name: nameOf(path),
    title: /^# (.+)$/m.exec(text)?.[1] ?? nameOf(path),
    text,
  }))
  .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));

/** The address of a picture that a page names as "pictures/NAME.png", or null. */
export const pictureOf = (src: string): string | null =>
  pictures[`../../shared/guide/${src}`] ?? null;

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
