import { t } from '../app/words.ts';
import type { ExportAs, PdfLook } from './export-choice.ts';
import { SelectField } from './SelectField.tsx';

type Props = {
  readonly as: ExportAs;
  readonly look: PdfLook;
  readonly onChange: (look: PdfLook) => void;
};

/** How pages look; annotated articles have more to choose than reports. */
export function PdfFields({ as, look, onChange }: Props) {
  if (as !== 'annotated' && as !== 'pdf') return null;
  return (
    <>
      <SelectField
        label={t('export.paper')}
        value={look.paper}
        options={[
          ['A4', 'A4'],
          ['Letter', 'Letter'],
        ]}
        onChange={(paper) => onChange({ ...look, paper })}
      />
      {as === 'annotated' && <NoteFields look={look} onChange={onChange} />}
    </>
  );
}

const NoteFields = ({ look, onChange }: Omit<Props, 'as'>) => (
  <>
    <SelectField
      label={t('export.notes')}
      value={look.notes}
      options={(['footnotes', 'margin', 'none'] as const).map((name) => [
        name,
        t(`export.notes.${name}`),
      ])}
      onChange={(notes) => onChange({ ...look, notes })}
    />
    <label className="check">
      <input
        type="checkbox"
        checked={look.appendix}
        onChange={(event) => onChange({ ...look, appendix: event.target.checked })}
      />
      {t('export.appendix')}
    </label>
  </>
);
