import { describe, expect, it } from 'vitest';
import { namesInBylineLine } from '../../../shared/article/metadata/byline-lines.ts';
import { readArticle } from '../../../shared/article/read-article.ts';
import { unwrap } from '../../../shared/base/result.ts';

const sentence =
  'The council agreed on Monday to repair the bridge before winter, after two years of talks.';

/** The details of a page that says them in its text only. */
async function detailsOf(
  title: string,
  lines: readonly string[],
  language = 'en',
  heading = 'Bridge to be repaired',
) {
  const page = `<html lang="${language}"><head><title>${title}</title></head><body><article><h1>${heading}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`;
  const bytes = new TextEncoder().encode(page);
  const read = await readArticle({ bytes, fileName: 'a.html', received: '2026-03-01T00:00:00Z' });
  return unwrap(read).metadata;
}

describe('a line that says who wrote', () => {
  it.each([
    ['By Ann Ito and Bob Lee | Reuters', ['Ann Ito', 'Bob Lee']],
    ['Von Anna Müller, 5. Januar 2026, 09:30 Uhr', ['Anna Müller']],
    ['Par Jean de la Fontaine', ['Jean de la Fontaine']],
    ['Por María García | Madrid | 5 de enero de 2026', ['María García']],
    ['Автор: Иван Петров', ['Иван Петров']],
    ['作者：王小明', ['王小明']],
    ['بقلم: أحمد علي', ['أحمد علي']],
  ])('names them: %s', (line, names) => {
    expect(namesInBylineLine(line)).toEqual(names);
  });

  it.each([
    'By Monday the bridge will be open',
    'By Train',
    'Von der Brücke fiel ein Stein ins Wasser',
    'Di Maria scores again in Rome after the break',
    'Par exemple',
    sentence,
  ])('is not seen in other lines: %s', (line) => {
    expect(namesInBylineLine(line)).toEqual([]);
  });

  it('counts where no field of the page names authors, with its evidence', async () => {
    const { bylines } = await detailsOf('Bridge', ['By <a href="/ann">Ann Ito</a>']);
    expect(bylines).toMatchObject({ value: ['Ann Ito'], from: 'text: line with the byline' });
  });
});

describe('a page without fields for machines', () => {
  it('gives both days of one line, apart', async () => {
    const { published, updated } = await detailsOf('Bridge', [
      'Publié le 5 janvier 2026 à 09h30, mis à jour le 6 janvier 2026',
    ]);
    expect(published?.value).toBe('2026-01-05');
    expect(updated?.value).toBe('2026-01-06');
  });

  it('gives its day in Arabic digits, and beside who wrote', async () => {
    expect((await detailsOf('Bridge', ['٥ يناير ٢٠٢٦'], 'ar')).published?.value).toBe('2026-01-05');
    const line = 'Por María García | Madrid | 5 de enero de 2026';
    expect((await detailsOf('Bridge', [line], 'es')).published?.value).toBe('2026-01-05');
  });

  it('keeps what stands before a colon in its title, unless a heading tells that it is the site', async () => {
    const titleOf = async (title: string, heading: string) =>
      (await detailsOf(title, [], 'hi', heading)).title.value;
    const headline = 'तेल संकट: सरकार ने नई नीति की घोषणा की';
    expect(await titleOf(headline, 'ताज़ा समाचार')).toBe(headline);
    expect(await titleOf(headline, 'सरकार ने नई नीति की घोषणा की')).toBe(
      'सरकार ने नई नीति की घोषणा की',
    );
    const english = 'Oil crisis: Council agrees on a new policy today';
    expect(await titleOf(english, '')).toBe(english);
  });

  it('gives the name of its site behind the headline of its title, and only there', async () => {
    const named = await detailsOf('Bridge to be repaired | Harbour Times', []);
    expect(named.outlet).toMatchObject({ value: 'Harbour Times' });
    expect((await detailsOf('Another title | Harbour Times', [])).outlet).toBeUndefined();
    expect((await detailsOf('Bridge to be repaired | Page 2', [])).outlet).toBeUndefined();
  });
});
