import { useState } from 'react';
import type { ClaimView, SameClaim } from '../../shared/bridge/argument-channels.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { publishedWord } from '../app/published-word.ts';
import { useAnswer } from '../app/use-answer.ts';
import { factLine, t } from '../app/words.ts';
import { openPassage } from '../reader/open-passage.ts';
import { leadOf } from './lead.ts';

/** Sentences of the library, and other claims, that may say the same. A person decides each. */
export function SameClaims({ view }: { readonly view: ClaimView }) {
  const [isAsked, setAsked] = useState(false);
  const { statement } = leadOf(view);
  const found = useAnswer(
    'argument:same-claim',
    isAsked ? { statementId: statement.id } : undefined,
  ).value;
  return (
    <section aria-label={t('claim.same')}>
      <h3>
        <button
          type="button"
          className="button"
          aria-expanded={isAsked}
          onClick={() => setAsked(!isAsked)}
        >
          {t('claim.same')}
        </button>
      </h3>
      {isAsked && !found && <p className="hint">{t('claim.sameWorking')}</p>}
      {isAsked && found?.length === 0 && <p className="hint">{t('claim.sameNone')}</p>}
      {isAsked && (
        <ul className="same-claims">
          {found?.map((one) => (
            <Candidate key={keyOf(one)} one={one} statementId={statement.id} />
          ))}
        </ul>
      )}
    </section>
  );
}

const keyOf = (one: SameClaim): string =>
  one.kind === 'sentence' ? `${one.articleId} ${one.start}` : one.statementId;

function Candidate({
  one,
  statementId,
}: {
  readonly one: SameClaim;
  readonly statementId: string;
}) {
  const differs = one.differs.map((what) => t(`claim.differs.${what}`)).join(', ');
  return (
    <li className="same-claim">
      {one.kind === 'sentence' ? (
        <button
          type="button"
          className="card-quote"
          dir="auto"
          onClick={() => openPassage(one.articleId, { start: one.start, end: one.end })}
        >
          {one.text}
        </button>
      ) : (
        <p dir="auto">{one.text}</p>
      )}
      <p className="card-source">
        {one.kind === 'sentence'
          ? factLine([one.outlet, one.title, publishedWord(one.published)])
          : one.mapTitle}
        {differs && <strong className="differs">{t('claim.differs', { what: differs })}</strong>}
      </p>
      <div className="claim-actions">
        {one.kind === 'sentence' ? (
          <AddAs one={one} statementId={statementId} />
        ) : (
          <button
            type="button"
            className="button"
            onClick={() => void merge(statementId, one.statementId)}
          >
            {t('claim.mergeThis')}
          </button>
        )}
      </div>
    </li>
  );
}

async function merge(kept: string, other: string): Promise<void> {
  if (await doOrTell('statement:merge', { kept, other })) tellNotice(t('claim.merged'));
}

type AddProps = { readonly one: SameClaim & { kind: 'sentence' }; readonly statementId: string };

function AddAs({ one, statementId }: AddProps) {
  const { articleId, start, end } = one;
  return (
    <>
      <span className="count">{t('claim.addAs')}</span>
      {(['asserts', 'reports', 'denies'] as const).map((force) => (
        <button
          key={force}
          type="button"
          className="button"
          onClick={() =>
            void doOrTell('occurrence:add-passage', {
              articleId,
              passage: { start, end },
              statementId,
              force,
            })
          }
        >
          {t(`force.${force}`)}
        </button>
      ))}
    </>
  );
}
