import { describe, expect, it } from 'vitest';
import { refusal, sayTold, told } from '../../../shared/i18n/failing.ts';
import { languages } from '../../../shared/i18n/languages.ts';
import { loadCatalogue } from '../../../shared/i18n/load-catalogue.ts';
import type { Message } from '../../../shared/i18n/translate.ts';
import { fillMessage } from '../../../shared/i18n/translate.ts';
import { parseEdtf } from '../../../shared/timeline/edtf.ts';

describe('a failure', () => {
  const full = refusal('disk-full', 'fail.diskFull', { what: told('fail.what.save') });

  it('is told in English where nobody speaks another language', () => {
    expect(full.message).toBe('Not saved: the disk is full. Free some space and save again.');
  });

  it.each(languages.filter(({ code }) => code !== 'en'))(
    'is said in $name with what it is about',
    async ({ code }) => {
      const catalogue = (await loadCatalogue(code)) as Readonly<Record<string, Message>>;
      const say = (key: string, values: Readonly<Record<string, string | number>>) =>
        fillMessage(catalogue[key] as Message, values, code);
      const what = say('fail.what.save', {});
      const said = sayTold(full.told ?? told('fail.bug'), say);
      expect(said).toContain(what);
      expect(said).not.toContain('disk');
      const date = parseEdtf('2025-13-01');
      const why = date.ok ? '' : sayTold(date.problem.told ?? told('fail.bug'), say);
      expect(why).toContain('2025-13-01');
      expect(why).toContain(say('fail.date.month', { month: '13' }));
    },
  );
});
