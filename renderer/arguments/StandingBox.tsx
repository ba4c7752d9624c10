import type { ClaimView } from '../../shared/bridge/argument-channels.ts';
import { t } from '../app/words.ts';
import { leadOf } from './lead.ts';

/** What follows from the arrows alone, with the way there. It stands beside the verdict, never over it. */
export function StandingBox({ view }: { readonly view: ClaimView }) {
  const { standing, why } = leadOf(view);
  return (
    <div className="claim-box">
      <p className="box-label">{t('standing.label')}</p>
      <p className="standing" data-standing={standing}>
        {t(`standing.${standing}`)}
      </p>
      <details>
        <summary>{t('standing.why')}</summary>
        <ol className="why">
          {why.map((step) => (
            <li key={step.entity} data-standing={step.standing} dir="auto">
              {step.sentence}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
