import { Fragment, type ReactNode } from 'react';
import {
  type FieldChange,
  type FirstOf,
  isSameVersion,
  type VersionDifference,
} from '../../shared/notebook/compare-versions.ts';
import type { SaidPart } from '../../shared/notebook/say-part.ts';
import { hasMessage, t } from '../app/words.ts';
import { ComparedSentence, keyOfRow } from '../reader/ComparedSentence.tsx';
import { nameOfField, wordOfValue } from './field-words.ts';

type Props = {
  readonly difference: VersionDifference;
  /** Whether the second version is the present one, or the one after the first. */
  readonly isNow: boolean;
};

/** What differs between two versions of a document, in words of both sides. */
export function DifferenceText({ difference, isNow }: Props) {
  const { fields, onlyThen, onlyNow, changed, sentences } = difference;
  if (isSameVersion(difference)) return <p>{t(isNow ? 'versions.same' : 'versions.sameNext')}</p>;
  return (
    <div className="capture-comparison">
      <FieldList fields={fields} isNow={isNow} />
      <Listed of={onlyThen} title={isNow ? 'versions.onlyThen' : 'versions.removed'}>
        {(part) => <PartText key={part.id} part={part} kind="removed" />}
      </Listed>
      <Listed of={onlyNow} title={isNow ? 'versions.onlyNow' : 'versions.added'}>
        {(part) => <PartText key={part.id} part={part} kind="added" />}
      </Listed>
      <Listed of={changed} title={isNow ? 'versions.changed' : 'versions.changedNext'}>
        {({ part, fields: own }) => (
          <PartText key={part.id} part={part} kind="changed">
            <FieldList fields={own} isNow={isNow} />
          </PartText>
        )}
      </Listed>
      <Listed of={sentences} title="versions.sentences">
        {(row) => <ComparedSentence key={keyOfRow(row)} row={row} />}
      </Listed>
    </div>
  );
}

type FieldsProps = { readonly fields: readonly FieldChange[]; readonly isNow: boolean };

function FieldList({ fields, isNow }: FieldsProps) {
  const unsaid = fields.filter(({ before }) => before === null);
  const said = fields.filter(({ before }) => before !== null);
  const names = unsaid.map(({ name }) => nameOfField(name)).join(', ');
  return (
    <>
      {said.length > 0 && (
        <dl className="field-changes">
          {said.map(({ name, before, after }) => (
            <div key={name}>
              <dt>{nameOfField(name)}</dt>
              <Side head={isNow ? 'versions.then' : 'versions.before.side'} of={name}>
                {before}
              </Side>
              <Side head={isNow ? 'versions.now' : 'versions.after.side'} of={name}>
                {after}
              </Side>
            </div>
          ))}
        </dl>
      )}
      {names !== '' && <p>{t('versions.differs', { names })}</p>}
    </>
  );
}

type SideProps = {
  readonly head: 'versions.then' | 'versions.now' | 'versions.before.side' | 'versions.after.side';
  readonly of: string;
  readonly children: string | null;
};

const Side = ({ head, of, children }: SideProps) => (
  <dd>
    <span className="compared-head">{t(head)}</span>{' '}
    <bdi>{children ? wordOfValue(of, children) : t('versions.nothing')}</bdi>
  </dd>
);

type ListedProps<T> = {
  readonly of: FirstOf<T>;
  readonly title: Parameters<typeof t>[0];
  readonly children: (one: T) => ReactNode;
};

function Listed<T>({ of: { count, first }, title, children }: ListedProps<T>) {
  if (count === 0) return null;
  return (
    <>
      <p>{t(title, { count })}</p>
      <ol>{first.map(children)}</ol>
      {count > first.length && <p>{t('versions.more', { count: count - first.length })}</p>}
    </>
  );
}

type PartProps = {
  readonly part: SaidPart;
  readonly kind: 'removed' | 'added' | 'changed';
  readonly children?: ReactNode;
};

const PartText = ({ part, kind, children }: PartProps) => (
  <li data-kind={kind}>
    <p>
      <span className="tag">{kindWord(part)}</span> “<bdi>{part.text}</bdi>”
      {part.more.map((one) => (
        <Fragment key={one}>
          {' – '}
          <bdi>{one}</bdi>
        </Fragment>
      ))}
    </p>
    {children}
  </li>
);

/** The kind of an annotation by its own word; anything else by what it is. */
function kindWord({ of, kind }: SaidPart): string {
  if (of !== 'annotations' || kind === null) return t(`versions.part.${of}`);
  const key = `kind.${kind}`;
  return hasMessage(key) ? t(key) : kind;
}
