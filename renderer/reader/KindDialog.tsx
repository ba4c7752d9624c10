import { useState } from 'react';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { ask } from '../bridge.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { markPassage } from './annotate-selection.ts';
import { ownKinds } from './kinds.ts';
import { readingState } from './reading-state.ts';

const lines = ['solid', 'double', 'dashed', 'dotted', 'wavy'] as const;

type Props = { readonly articleId: string };

/** The kinds of one's own: chosen for the selected passage, or made new with colour and line. */
export function KindDialog({ articleId }: Props) {
  const own = useStore(ownKinds, (state) => state.list);
  const [name, setName] = useState('');
  const [color, setColor] = useState('#9a4f00');
  const [line, setLine] = useState<(typeof lines)[number]>('double');
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => readingState.set({ isNamingKind: false });
  const choose = (kind: string) => {
    close();
    void markPassage(articleId, readingState.get().kindPassage, kind);
  };
  const add = async () => {
    const made = await ask('kind:add', { name: name.trim(), color, line });
    if (made.ok) choose(name.trim());
    else setProblem(made.problem.message);
  };
  return (
    <Dialog title={t('kinds.title')} onClose={close}>
      {own.map((kind) => (
        <p key={kind.id} className="own-kind">
          <button
            type="button"
            className="button"
            data-kind={kind.name}
            onClick={() => choose(kind.name)}
          >
            <span className="kind-sample">{kind.name}</span>
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('kinds.remove', { name: kind.name })}
            onClick={() => void ask('kind:remove', { id: kind.id })}
          >
            <Icon name="trash" />
          </button>
        </p>
      ))}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field label={t('kinds.name')} problem={problem}>
          {(props) => (
            <input {...props} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <div className="field-pair">
          <Field label={t('kinds.color')}>
            {(props) => (
              <input
                {...props}
                type="color"
                value={color}
                onChange={(event) => setColor(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('kinds.line')}>
            {(props) => (
              <select
                {...props}
                value={line}
                onChange={(event) => setLine(event.target.value as typeof line)}
              >
                {lines.map((one) => (
                  <option key={one} value={one}>
                    {t(`kinds.line.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <div className="dialog-actions">
          <button type="submit" className="button primary" disabled={name.trim() === ''}>
            {t('kinds.add')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
