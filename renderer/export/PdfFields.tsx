import { t } from '../app/words.ts';
import type { PdfLook } from './export-choice.ts';
import { SelectField } from './SelectField.tsx';
import type { ExportForm } from './use-export-form.ts';

type Props = { readonly form: ExportForm };

/** How pages look; annotated articles have more to choose than reports. */
export function PdfFields({ form }: Props) {
  const { as, look, setLook, hasPages } = form;
  if (as !== 'annotated' && as !== 'pdf') return null;
  const keepsPages = as === 'annotated' && hasPages && look.pages !== 'new';
  return (
    <>
      {as === 'annotated' && hasPages && <PagesField form={form} />}
      {!keepsPages && (
        <>
          <SelectField
            label={t('export.paper')}
            value={look.paper}
            options={[
              ['A4', 'A4'],
              ['Letter', 'Letter'],
            ]}
            onChange={(paper) => setLook({ ...look, paper })}
          />
          {as === 'annotated' && <NoteFields look={look} onChange={setLook} />}
        </>
      )}
    </>
  );
}

/** An imported PDF keeps its pages, on which there is nothing else to choose. */
const PagesField = ({ form: { look, setLook } }: Props) => (
  <label className="check">
    <input
      type="checkbox"
      checked={look.pages !== 'new'}
      onChange={(event) => setLook({ ...look, pages: event.target.checked ? undefined : 'new' })}
    />
    {t('export.ownPages')}
  </label>
);

type NoteProps = { readonly look: PdfLook; readonly onChange: (look: PdfLook) => void };

const NoteFields = ({ look, onChange }: NoteProps) => (
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
