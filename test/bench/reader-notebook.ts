import { describeTarget } from '../../shared/anchor/describe-target.ts';
import { makeTextVersion, readArticle } from '../../shared/article/read-article.ts';
import { newId } from '../../shared/base/ids.ts';
import { unwrap } from '../../shared/base/result.ts';
import { type Annotation, builtInKinds } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { makeArticle } from '../../shared/notebook/save-article.ts';
import { change, type Session } from '../../shared/notebook/session.ts';

// Questions are what the benchmark adds: a mark inside another one of its kind paints nothing new.
const kinds = builtInKinds.filter((kind) => kind !== 'question');

const words =
  'the trade of rare metals rose while ministers in several capitals said that talks would go on and officials warned of a shortage before winter because ships had waited at the harbour for weeks without papers'.split(
    ' ',
  );

/** Always the same numbers, so that two runs measure the same article. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A text of about so many words in paragraphs with headings between them. */
export function makeLongText(count: number): string {
  const random = randomNumbers(7);
  const paragraphs: string[] = [];
  for (let written = 0; written < count; ) {
    const sentences = Array.from({ length: 4 }, () => {
      const length = 9 + Math.floor(random() * 12);
      written += length;
      const picked = Array.from({ length }, () => words[Math.floor(random() * words.length)]);
      const sentence = `${picked.join(' ')} ${Math.floor(random() * 900)}.`;
      return sentence.charAt(0).toUpperCase() + sentence.slice(1);
    });
    if (paragraphs.length % 12 === 0) paragraphs.push(`## Part ${paragraphs.length / 12 + 1}`);
    paragraphs.push(sentences.join(' '));
  }
  return `# A long article\n\n${paragraphs.join('\n\n')}`;
}

/** Annotations spread evenly over a text, of all kinds, overlapping here and there. */
export function makeAnnotations(version: Article['version'], count: number, now: string) {
  const random = randomNumbers(11);
  const annotations: Record<string, Annotation> = {};
  for (let at = 0; at < count; at++) {
    const start = Math.floor((at / count) * (version.text.length - 200));
    const end = start + 12 + Math.floor(random() * 70);
    const id = newId();
    annotations[id] = {
      ...{ id, created: now, modified: now, hedges: [], verification: [] },
      kind: kinds[at % kinds.length] ?? 'note',
      target: describeTarget(version, { start, end }),
      note: at % 3 === 0 ? `A note with **weight** on mark ${at}.` : '',
      tags: at % 5 === 0 ? ['trade'] : [],
      speakers: at % 4 === 0 ? [{ name: 'Reuters', named: true }] : [],
    };
  }
  return annotations;
}

/** Puts an article of so many words with so many annotations into a notebook; answers its id. */
export async function addLongArticle(
  session: Session,
  size: { readonly words: number; readonly annotations: number },
): Promise<string> {
  const now = session.now();
  const bytes = new TextEncoder().encode(makeLongText(size.words));
  const input = { bytes, fileName: 'long.md', route: 'file' as const };
  const read = unwrap(await readArticle({ ...input, received: now }));
  const { sha256 } = unwrap(await session.files.putOriginal(bytes, read.extension));
  const article = makeArticle({
    ...{ input, read, sha256, received: now },
    ...{ marks: null, pictures: [] },
  });
  const version = makeTextVersion(read, Object.keys(article.captures)[0] as string, now);
  const annotations = makeAnnotations(version, size.annotations, now);
  unwrap(
    await change(session, 'Save article', [
      { type: 'article', create: { ...article, version, annotations } },
    ]),
  );
  return article.id;
}
