import type { DocumentRef } from '../../shared/model/document.ts';
import { useAnswer } from '../app/use-answer.ts';
import { t } from '../app/words.ts';
import { DifferenceText } from './DifferenceText.tsx';

type Props = {
  readonly of: DocumentRef;
  readonly version: string;
  readonly against: 'now' | 'next';
};

/** What a person would notice between a kept version and now, or the version after it. */
export function VersionDifference({ of: ref, version, against }: Props) {
  const { value, problem } = useAnswer('version:compare', { ref, key: version, against });
  if (problem) return <p className="field-problem">{problem.message}</p>;
  if (!value) return <p className="hint">{t('captures.comparing')}</p>;
  return <DifferenceText difference={value} isNow={against === 'now'} />;
}
