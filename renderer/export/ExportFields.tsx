import { type LanguageCode, languages } from '../../shared/i18n/languages.ts';
import { t } from '../app/words.ts';
import { Field } from '../ui/Field.tsx';
import { type ExportAs, isReport } from './export-choice.ts';
import { ListedArticles } from './ListedArticles.tsx';
import { PdfFields } from './PdfFields.tsx';
import { SelectField } from './SelectField.tsx';
import type { ExportForm } from './use-export-form.ts';

type Props = { readonly form: ExportForm };

/** What is exported, as what, and how it looks. */
export function ExportFields({ form }: Props) {
  const { offered, subject, formats, as, isMany } = form;
  if (!subject || !as) return null;
  return (
    <>
      <SelectField
        label={t('export.subject')}
        value={subject}
        options={offered.map((name) => [name, t(`export.subject.${name}`)])}
        onChange={form.setSubject}
      />
      {isMany && <ListedArticles listed={form.listed} />}
      <SelectField
        label={t('export.as')}
        value={as}
        options={formats.map((name) => [name, nameOf(name, isMany)])}
        onChange={form.setAs}
      />
      {form.isDossier && (
        <Field label={t('export.dossierTitle')}>
          {(field) => (
            <input
              {...field}
              value={form.title}
              onChange={(event) => form.setTitle(event.target.value)}
            />
          )}
        </Field>
      )}
      <PdfFields form={form} />
      {(as === 'annotated' || isReport(as)) && (
        <SelectField<LanguageCode | ''>
          label={t('export.language')}
          value={form.look.locale ?? ''}
          options={[
            ['', t('export.languageSame')],
            ...languages.map(({ code, name }) => [code, name] as const),
          ]}
          onChange={(chosen) =>
            form.setLook({ ...form.look, locale: chosen === '' ? undefined : chosen })
          }
        />
      )}
    </>
  );
}

const nameOf = (as: ExportAs, isMany: boolean): string =>
  isMany && (as === 'annotated' || isReport(as)) ? t(`export.as.${as}Many`) : t(`export.as.${as}`);
