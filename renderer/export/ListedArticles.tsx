import { useEffect, useState } from 'react';
import type { RowsQuestion } from '../../shared/notebook/list-question.ts';
import type { ArticleRow } from '../../shared/notebook/ports.ts';
import { tellProblem } from '../app/notices.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { useListQuestion } from '../library/list-question.ts';

type Listed = {
  readonly rows: readonly ArticleRow[];
  readonly left: ReadonlySet<string>;
  /** The ids of the articles that are chosen, in the order of the list. */
  readonly chosen: readonly string[];
  readonly setLeft: (ids: ReadonlySet<string>) => void;
};

/** So many rows are drawn to choose among; the rest of a longer list goes with "All". */
const drawn = 500;

/** The articles of the list as it is now, all of them chosen at first. */
export function useListed(isWanted: boolean): Listed {
  const question = useListQuestion();
  const [rows, setRows] = useState<readonly ArticleRow[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isStale = !isWanted;
    const take = (found: readonly ArticleRow[]) => !isStale && setRows(found);
    if (isWanted) void readAll(question).then(take);
    return () => {
      isStale = true;
    };
  }, [isWanted, question]);
  return { rows, left, setLeft, chosen: rows.map(({ id }) => id).filter((id) => !left.has(id)) };
}

/** Lets a person leave articles of the list out. */
export function ListedArticles({ listed }: { readonly listed: Listed }) {
  const { rows, left, setLeft, chosen } = listed;
  const flip = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <fieldset className="export-listed">
      <legend>{t('export.chosen', { count: chosen.length })}</legend>
      <div className="export-listed-head">
        <button type="button" className="link-button" onClick={() => setLeft(new Set())}>
          {t('export.all')}
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => setLeft(new Set(rows.map(({ id }) => id)))}
        >
          {t('export.none')}
        </button>
      </div>
      <div className="export-listed-rows">
        {rows.slice(0, drawn).map(({ id, title }) => (
          <label key={id} className="check">
            <input type="checkbox" checked={!left.has(id)} onChange={() => flip(id)} />
            <span dir="auto">{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

async function readAll(question: RowsQuestion): Promise<readonly ArticleRow[]> {
  const rows: ArticleRow[] = [];
  for (;;) {
    const answer = await ask('library:rows', { ...question, offset: rows.length, limit: 1000 });
    if (!answer.ok) {
      tellProblem(answer.problem);
      return rows;
    }
    rows.push(...answer.value.rows);
    if (rows.length >= answer.value.total || answer.value.rows.length === 0) return rows;
  }
}
