import { DatabaseSync } from '@photostructure/sqlite';
import type { Article } from '../../shared/model/article.ts';

/** The usual FTS5 recipe: external content, Porter, prefix indexes, rank, snippet() in SQL. */
export function openRaw(file: string) {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536;
    CREATE TABLE IF NOT EXISTS article (id INTEGER PRIMARY KEY, ref TEXT, title TEXT, body TEXT);
    CREATE VIRTUAL TABLE IF NOT EXISTS fts USING fts5(
      title, body, content = 'article', content_rowid = 'id',
      tokenize = 'porter unicode61', prefix = '2 3 4');
  `);
  const intoTable = database.prepare('INSERT INTO article (ref, title, body) VALUES (?, ?, ?)');
  const intoIndex = database.prepare('INSERT INTO fts (rowid, title, body) VALUES (?, ?, ?)');
  const find = database.prepare(`
    SELECT ref, article.title AS title, snippet(fts, 1, '[', ']', '…', 24) AS snippet
    FROM fts JOIN article ON article.id = fts.rowid
    WHERE fts MATCH ? ORDER BY rank LIMIT 20`);
  return {
    add(articles: readonly Article[]) {
      database.exec('BEGIN');
      for (const { id, metadata, version } of articles) {
        const { lastInsertRowid } = intoTable.run(id, metadata.title.value, version.text);
        intoIndex.run(lastInsertRowid, metadata.title.value, version.text);
      }
      database.exec('COMMIT');
    },
    search: (match: string) => find.all(match) as { ref: string }[],
    close: () => database.close(),
  };
}
