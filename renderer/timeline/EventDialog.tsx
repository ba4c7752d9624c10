import { useState } from 'react';
import type { TextRange } from '../../shared/base/text-range.ts';
import { suggestDates } from '../../shared/timeline/suggest-dates.ts';
import { tellNotice } from '../app/notices.ts';
import { useAnswer } from '../app/use-answer.ts';
import { viewState } from '../app/view-state.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { shorten } from '../inspector/Inspector.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

type Props = {
  readonly passage: {
    readonly articleId: string;
    readonly range: TextRange;
    readonly text: string;
  };
  readonly published: string | undefined;
  readonly onClose: () => void;
};

/** Makes an event from a passage. Dates in it are offered; none is taken without a person. */
export function EventDialog({ passage, published, onClose }: Props) {
  const timelines = useAnswer('timeline:list', null).value ?? [];
  const [title, setTitle] = useState(shorten(passage.text, 80));
  const [when, setWhen] = useState('');
  const [chosen, setChosen] = useState('');
  const [newName, setNewName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const name = newName.trim() || chosen || viewState.get().timelineId || timelines[0]?.id || '';
  const offers = suggestDates(passage.text, published ? { published } : {});
  const save = async () => {
    const done = await ask('event:add', {
      timeline: name,
      title: title.trim(),
      ...(when.trim() ? { when: when.trim() } : {}),
      passage: { articleId: passage.articleId, passage: passage.range },
    });
    if (!done.ok) return setProblem(done.problem.message);
    viewState.set({ timelineId: done.value.timelineId });
    tellNotice(t('timeline.eventAdded'));
    onClose();
  };
  return (
    <Dialog title={t('timeline.eventFromPassage')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <blockquote className="passage">{shorten(passage.text, 300)}</blockquote>
        <Field label={t('timeline.eventTitle')}>
          {(props) => (
            <input
              {...props}
              required
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('timeline.when')} hint={t('timeline.whenHint')}>
          {(props) => (
            <input {...props} value={when} onChange={(event) => setWhen(event.target.value)} />
          )}
        </Field>
        {offers.some((offer) => offer.edtf) && (
          <p className="offers">
            <span>{t('timeline.suggestedDates')}:</span>
            {offers.flatMap(({ edtf, text }) =>
              edtf ? (
                <button
                  key={edtf + text}
                  type="button"
                  className="button"
                  onClick={() => setWhen(edtf)}
                >
                  {text} → {edtf}
                </button>
              ) : (
                []
              ),
            )}
          </p>
        )}
        <div className="field-pair">
          <Field label={t('timeline.on')}>
            {(props) => (
              <select
                {...props}
                value={chosen || name}
                disabled={newName.trim() !== '' || timelines.length === 0}
                onChange={(event) => setChosen(event.target.value)}
              >
                {timelines.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.title}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('timeline.newName')}>
            {(props) => (
              <input
                {...props}
                value={newName}
                onChange={(event) => setNewName(event.target.value)}
              />
            )}
          </Field>
        </div>
        {problem && (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={!title.trim() || !name}>
            {t('timeline.addEvent')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
