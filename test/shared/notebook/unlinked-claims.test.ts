import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/base/result.ts';
import { addAnnotation, removeAnnotations } from '../../../shared/notebook/annotate.ts';
import { linkTwoAnnotations } from '../../../shared/notebook/link-annotations.ts';
import { saveArticle } from '../../../shared/notebook/save-article.ts';
import { undo } from '../../../shared/notebook/undo.ts';
import { createUnlinkedLister, unlinkedClaims } from '../../../shared/notebook/unlinked-claims.ts';
import { openForEachTest } from '../../fakes/open-session.ts';

const text = 'Harbour\n\nThe port is shut. A storm broke the pier. Divers saw the damage.';

describe('claims that are marked and stand on no map', () => {
  const open = openForEachTest();

  const save = async (words = text) => {
    const bytes = new TextEncoder().encode(words);
    const { id } = unwrap(await saveArticle(open.session, { bytes, route: 'paste' }));
    return id;
  };
  const mark = async (articleId: string, words: string, kind: string) => {
    const read = unwrap(await open.session.files.read('article', articleId));
    const start = read?.version.text.indexOf(words) ?? -1;
    const passage = { start, end: start + words.length };
    return unwrap(await addAnnotation(open.session, { articleId, passage, kind })).id;
  };
  const quotes = async () => (await unlinkedClaims(open.session)).claims.map(({ quote }) => quote);

  it('are listed in reading order, with their article; other marks are not', async () => {
    const articleId = await save();
    const counter = await mark(articleId, 'A storm broke the pier.', 'counter-claim');
    await mark(articleId, 'The port is shut.', 'claim');
    await mark(articleId, 'Divers saw the damage.', 'evidence');
    const found = await unlinkedClaims(open.session);
    expect(found.isPart).toBe(false);
    expect(found.claims.map(({ quote }) => quote)).toEqual([
      'The port is shut.',
      'A storm broke the pier.',
    ]);
    expect(found.claims[1]).toMatchObject({
      articleId,
      annotationId: counter,
      articleTitle: 'Harbour',
    });
  });

  it('leave the list with a link, come back when it is undone, and go with their mark', async () => {
    const articleId = await save();
    const claim = await mark(articleId, 'The port is shut.', 'claim');
    const ground = await mark(articleId, 'Divers saw the damage.', 'evidence');
    unwrap(
      await linkTwoAnnotations(open.session, {
        from: { articleId, annotationId: ground },
        to: { articleId, annotationId: claim },
        relation: 'supports',
      }),
    );
    expect(await quotes()).toEqual([]);
    unwrap(await undo(open.session));
    expect(await quotes()).toEqual(['The port is shut.']);
    unwrap(await removeAnnotations(open.session, articleId, [claim]));
    expect(await quotes()).toEqual([]);
  });

  it('are listed again after a change by reading the changed articles only', async () => {
    const [first, second] = [await save(), await save(text.replace('Harbour', 'Pier'))];
    await mark(first, 'The port is shut.', 'claim');
    await mark(second, 'A storm broke the pier.', 'claim');
    const read: string[] = [];
    const files: typeof open.session.files = {
      ...open.session.files,
      read: (type, id) => {
        if (type === 'article') read.push(id);
        return open.session.files.read(type, id);
      },
    };
    const lister = createUnlinkedLister({ files, index: open.session.index });
    expect((await lister.list()).claims).toHaveLength(2);
    expect(read.sort()).toEqual([first, second].sort());
    await mark(second, 'Divers saw the damage.', 'claim');
    lister.forget([{ type: 'article', id: second }]);
    read.length = 0;
    expect((await lister.list()).claims).toHaveLength(3);
    expect(read).toEqual([second]);
  });
});
