import type { ImportedExport, ToldRow } from '../../shared/notebook/import-export-file.ts';
import { remarkInWords, t } from '../app/words.ts';

// Enough to judge a file by; the command line lists every row.
const SHOWN = 100;

/** What importing a file would do: counts first, then losses and every row that needs a look. */
export function ImportPlan({
  name,
  plan,
}: {
  readonly name: string;
  readonly plan: ImportedExport;
}) {
  const { imported, skipped, failed, conflicts, collections, losses } = plan;
  const words = imported.reduce((sum, one) => sum + one.words, 0);
  const again = skipped.length - conflicts;
  const warned = imported.flatMap(({ row, title, warnings }) =>
    // That there is no text is counted above already.
    warnings
      .filter(({ code }) => code !== 'no-text')
      .map((one) => ({ row, reason: `${title}: ${remarkInWords(one)}` })),
  );
  const isNothing = imported.length + conflicts + collections === 0;
  return (
    <div className="import-plan">
      <p className="hint">{t('import.file', { name })}</p>
      {isNothing && <p>{t('import.nothing')}</p>}
      <ul className="import-counts">
        {imported.length > 0 && (
          <li>
            <strong>{t('import.new', { count: imported.length })}</strong>{' '}
            {words > 0 && <span className="count">{t('import.words', { count: words })}</span>}
          </li>
        )}
        {conflicts > 0 && <li>{t('import.joined', { count: conflicts })}</li>}
        {collections > 0 && <li>{t('import.collections', { count: collections })}</li>}
        {again > 0 && <li>{t('import.skipped', { count: again })}</li>}
        {failed.length > 0 && (
          <li className="field-problem">{t('import.failed', { count: failed.length })}</li>
        )}
      </ul>
      {losses.length === 0 ? (
        !isNothing && failed.length === 0 && <p>{t('import.lossless')}</p>
      ) : (
        <section className="import-losses" aria-label={t('import.lost')}>
          <h3>{t('import.lost')}</h3>
          <ul>
            {losses.map((loss) => (
              <li key={loss.message}>{remarkInWords(loss)}</li>
            ))}
          </ul>
        </section>
      )}
      <RowList title={t('import.bad')} rows={failed} isOpen />
      <RowList title={t('import.doubles')} rows={skipped} />
      <RowList title={t('import.warned')} rows={warned} />
    </div>
  );
}

type RowListProps = {
  readonly title: string;
  readonly rows: readonly ToldRow[];
  readonly isOpen?: boolean;
};

/** Rows with their numbers in the file and the reason why they are listed. */
function RowList({ title, rows, isOpen = false }: RowListProps) {
  if (rows.length === 0) return null;
  return (
    <details className="import-rows" open={isOpen}>
      <summary>
        {title} <span className="count">{rows.length}</span>
      </summary>
      <ul>
        {rows.slice(0, SHOWN).map(({ row, reason, told }) => (
          <li key={`${row} ${reason}`}>
            {row > 0 && <span className="count">{t('import.row', { row })}</span>}{' '}
            {remarkInWords({ message: reason, told })}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p className="hint">{t('import.more', { count: rows.length - SHOWN })}</p>
      )}
    </details>
  );
}
