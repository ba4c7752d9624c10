import { useState } from 'react';
import type { ArrowView, ClaimView } from '../../shared/bridge/argument-channels.ts';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { ArrowDialog } from './ArrowDialog.tsx';
import { ArrowFields } from './ArrowFields.tsx';
import { openClaim } from './argument-state.ts';
import { ClaimPicker } from './ClaimPicker.tsx';
import { leadOf } from './lead.ts';
import { openOccurrence } from './open-occurrence.ts';

/** What speaks for and against a claim, what it serves, and what hits the arrows themselves. */
export function ArrowList({ view }: { readonly view: ClaimView }) {
  const [isDrawing, setDrawing] = useState(false);
  const { mapId, statement } = leadOf(view);
  return (
    <section aria-label={t('claim.arrows')}>
      <h3>
        {t('claim.arrows')} <span className="count">{view.arrows.length}</span>
        <button type="button" className="button" onClick={() => setDrawing(true)}>
          {t('arrow.add')}
        </button>
      </h3>
      {view.arrows.length === 0 && <p className="hint">{t('claim.noArrows')}</p>}
      <ul className="arrows">
        {view.arrows.map((arrow) => (
          <Arrow key={arrow.relation.id + arrow.way} arrow={arrow} />
        ))}
      </ul>
      {isDrawing && (
        <ArrowDialog
          mapId={mapId}
          statementId={statement.id}
          text={statement.text}
          onClose={() => setDrawing(false)}
        />
      )}
    </section>
  );
}

function Arrow({ arrow }: { readonly arrow: ArrowView }) {
  const { relation, mapId, word, way } = arrow;
  const [picking, setPicking] = useState<'attack' | 'premise' | null>(null);
  const pick = (statementId: string) => {
    if (picking === 'attack')
      void doOrTell('relation:draw', {
        mapId,
        from: statementId,
        to: relation.id,
        word: 'undercuts',
      });
    else void doOrTell('relation:add-premise', { mapId, id: relation.id, statementId });
    setPicking(null);
  };
  return (
    <li className="arrow" data-word={word} data-relation-id={relation.id}>
      <div className="arrow-head">
        <strong className="arrow-word">{t(`arrow.${way}.${word}`)}</strong>
        <span className="standing" data-standing={arrow.standing} title={t('standing.label')}>
          {t(`standing.${arrow.standing}`)}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-label={t('arrow.remove')}
          title={t('arrow.remove')}
          onClick={() => void doOrTell('argument:take-off', { mapId, id: relation.id })}
        >
          <Icon name="trash" />
        </button>
      </div>
      <Ends arrow={arrow} />
      <StatedIn arrow={arrow} />
      {arrow.attacks.map(({ relationId, text }) => (
        <p key={relationId} className="arrow-attack" dir="auto">
          {t('arrow.attackedBy', { text })}
        </p>
      ))}
      <ArrowFields mapId={mapId} relation={relation} />
      <div className="claim-actions">
        <button type="button" className="link-button" onClick={() => setPicking('attack')}>
          {t('arrow.attack')}
        </button>
        <button type="button" className="link-button" onClick={() => setPicking('premise')}>
          {t('arrow.premise')}
        </button>
      </div>
      {picking && (
        <ClaimPicker
          title={t(`arrow.${picking}`)}
          mapId={mapId}
          without={[...relation.from, ...relation.to].map((end) => end.ref)}
          onPick={pick}
          onClose={() => setPicking(null)}
        />
      )}
    </li>
  );
}

function Ends({ arrow }: { readonly arrow: ArrowView }) {
  const isLinked = arrow.relation.linked && arrow.others.length > 1;
  return (
    <>
      {arrow.others.map((end) =>
        end.kind === 'statement' ? (
          <button
            key={end.id}
            type="button"
            className="card-quote"
            dir="auto"
            onClick={() => openClaim(end.id)}
          >
            {end.text}
          </button>
        ) : (
          <p key={end.id} className="arrow-end" dir="auto">
            {end.text}
          </p>
        ),
      )}
      {isLinked && <p className="count">{t('arrow.linked')}</p>}
      {arrow.together.length > 0 && (
        <p className="count" dir="auto">
          {t('arrow.together')} {arrow.together.map((end) => end.text).join(' + ')}
        </p>
      )}
    </>
  );
}

/** An arrow is either stated in a passage or marked as the analyst's own inference. */
function StatedIn({ arrow }: { readonly arrow: ArrowView }) {
  if (arrow.statedIn.length === 0) return <p className="inferred">{t('arrow.inferred')}</p>;
  return (
    <p className="stated">
      {t('arrow.stated')}{' '}
      {arrow.statedIn.map(({ articleId, annotationId, title, quote }) => (
        <button
          key={annotationId}
          type="button"
          className="link-button"
          title={quote ?? undefined}
          onClick={() => void openOccurrence(articleId, annotationId)}
        >
          {title}
        </button>
      ))}
    </p>
  );
}
