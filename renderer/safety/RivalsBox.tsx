import { useMemo } from 'react';
import type { Article } from '../../shared/model/article.ts';
import { type OpenRival, openRivals } from '../../shared/notebook/rivals.ts';
import { didOrTell } from '../app/do.ts';
import { formatMoment, hasMessage, t } from '../app/words.ts';

/** What was written at the same time on two machines: both texts, until a person decides. */
export function RivalsBox({ article }: { readonly article: Article }) {
  const rivals = useMemo(() => openRivals({ type: 'article', id: article.id }, article), [article]);
  if (rivals.length === 0) return null;
  return (
    <section className="rivals" aria-labelledby="rivals-title">
      <h3 id="rivals-title">{t('rivals.title', { count: rivals.length })}</h3>
      <p className="field-hint">{t('rivals.hint')}</p>
      <ul>
        {rivals.map((rival) => (
          <RivalRow key={rival.key} rival={rival} />
        ))}
      </ul>
    </section>
  );
}

function RivalRow({ rival }: { readonly rival: OpenRival }) {
  const { key, ref, field, shown, other, device, at } = rival;
  const decide = (choice: 'take' | 'keep') => void didOrTell('rival:decide', { ref, key, choice });
  return (
    <li>
      <p className="compared-head">{nameOf(field)}</p>
      <p dir="auto">
        <span className="tag">{t('rivals.shown')}</span> {shown || t('rivals.nothing')}
      </p>
      <p dir="auto">
        <span className="tag">{t('rivals.other', { device, when: formatMoment(at) })}</span>{' '}
        {other || t('rivals.nothing')}
      </p>
      <div className="safety-actions">
        <button type="button" className="button" onClick={() => decide('keep')}>
          {t('rivals.keep')}
        </button>
        <button type="button" className="button" onClick={() => decide('take')}>
          {t('rivals.take')}
        </button>
      </div>
    </li>
  );
}

function nameOf(field: string): string {
  const name = field.startsWith('metadata/') ? field.replace('metadata/', 'details.') : field;
  const inside = `inspector.${name}`;
  if (hasMessage(name)) return t(name);
  return hasMessage(inside) ? t(inside) : name;
}
