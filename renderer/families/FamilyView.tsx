import { useState } from 'react';
import type { Family, FamilyMember } from '../../shared/notebook/families.ts';
import { didOrTell, doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { publishedWord } from '../app/published-word.ts';
import { useAnswer } from '../app/use-answer.ts';
import { showScope } from '../app/view-state.ts';
import { factLine, t } from '../app/words.ts';
import { Telling } from './Telling.tsx';

/** One family: its source, and what every other telling kept, reworded, cut and added. */
export function FamilyView({ family }: { readonly family: Family }) {
  const { members } = family;
  const [sourceId, setSource] = useState(members[0]?.id ?? '');
  const [openId, setOpen] = useState<string | null>(null);
  const source = members.find(({ id }) => id === sourceId) ?? members[0];
  const otherIds = members.map(({ id }) => id).filter((id) => id !== source?.id);
  const { value, problem } = useAnswer(
    'family:compare',
    source && otherIds.length > 0 ? { sourceId: source.id, otherIds } : undefined,
  );
  if (!source) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <section className="family" data-pane="detail" aria-label={source.title} tabIndex={0}>
      <h2 dir="auto">{source.title}</h2>
      <p className="hint">{t('families.hint')}</p>
      {problem && <p className="field-problem">{problem.message}</p>}
      <ol className="tellings">
        <li className="telling" data-source="true">
          <MemberHead member={source} />
          <p className="telling-counts">{t('families.source')}</p>
        </li>
        {members
          .filter((one) => one !== source)
          .map((member) => (
            <Telling
              key={member.id}
              member={member}
              told={value?.find(({ id }) => id === member.id)}
              isOpen={openId === member.id}
              onToggle={() => setOpen(openId === member.id ? null : member.id)}
              head={<MemberHead member={member} />}
              actions={
                <>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => setSource(member.id)}
                  >
                    {t('families.makeSource')}
                  </button>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => void merge(source, member)}
                  >
                    {t('families.merge')}
                  </button>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => void part(member, members)}
                  >
                    {t('families.part')}
                  </button>
                </>
              }
            />
          ))}
      </ol>
    </section>
  );
}

function MemberHead({ member }: { readonly member: FamilyMember }) {
  const { id, title, outlet, published, words, annotations, captures } = member;
  const facts = [
    outlet ?? t('families.outletUnknown'),
    publishedWord(published),
    t('library.words', { count: words }),
    ...(annotations > 0 ? [t('library.annotations', { count: annotations })] : []),
    t('families.captures', { count: captures }),
  ];
  return (
    <>
      <button
        type="button"
        className="telling-title link-button"
        dir="auto"
        onClick={() => showScope({ kind: 'all' }, { articleId: id })}
      >
        {title}
      </button>
      <p className="hint">{factLine(facts)}</p>
    </>
  );
}

async function merge(kept: FamilyMember, other: FamilyMember): Promise<void> {
  const merged = await doOrTell('family:merge', { keptId: kept.id, otherIds: [other.id] });
  if (merged)
    tellNotice(
      t('families.merged', { title: kept.title, captures: merged.captures, open: merged.toReview }),
    );
}

async function part(member: FamilyMember, members: readonly FamilyMember[]): Promise<void> {
  const fromIds = members.map(({ id }) => id).filter((id) => id !== member.id);
  if (await didOrTell('family:part', { articleId: member.id, fromIds }))
    tellNotice(t('families.parted'));
}
