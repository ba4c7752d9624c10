import { describe, expect, it } from 'vitest';
import { readRuleSet } from '../../../shared/suggest/rules/rule-set.ts';
import { suggestPassages } from '../../../shared/suggest/suggest-passages.ts';

const english = (text: string) => suggestPassages(text, { language: 'en-GB' });
const words = (text: string, rule: string, language = 'en') =>
  suggestPassages(text, { language })
    .filter((one) => one.rule === rule)
    .map(({ start, end }) => text.slice(start, end));
const speakers = (text: string, language = 'en') =>
  suggestPassages(text, { language })
    .filter((one) => one.rule === 'attribution' || one.rule === 'vague-sourcing')
    .flatMap((one) => one.speakers ?? [])
    .map(({ name, named }) => (named ? name : `${name} (unnamed)`));

describe('attributions in English', () => {
  it.each([
    ['Councillor Ada Brook said the line would open in May.', ['Councillor Ada Brook']],
    ['The line will open in May, Ada Brook said on Tuesday.', ['Ada Brook']],
    ['According to the harbour master, the pier is safe.', ['the harbour master (unnamed)']],
    ['The pier is safe, according to Ines Falk, who inspected it.', ['Ines Falk']],
    ['“We have never seen such waves,” said Jonas Reed, a fisherman.', ['Jonas Reed']],
    ['“We have never seen such waves,” Jonas Reed told The Post.', ['The Post', 'Jonas Reed']],
    ['Jonas Reed, who has fished here since 1980, said the waves were new.', ['Jonas Reed']],
    [
      'Reuters reported on Monday that the talks had failed, citing two aides.',
      ['Reuters', 'two aides (unnamed)'],
    ],
    ['Reuters, citing two aides, reported a crackdown.', ['Reuters', 'two aides (unnamed)']],
    [
      'A senior White House official said the order was ready.',
      ['A senior White House official (unnamed)'],
    ],
    [
      'A spokesperson for Northern Ferries declined, but the mayor has repeatedly denied the claim.',
      ['the mayor (unnamed)'],
    ],
    [
      '“It was late for all of us,” said Dr. Ines Falk of the U.S. Navy.',
      ['Dr. Ines Falk of the U.S. Navy'],
    ],
    ['The Ministry of Transport announced a review.', ['The Ministry of Transport']],
    ['Theresa May said the talks would go on.', ['Theresa May']],
    [
      'In London, press secretary Ada Brook condemned the attack and said help was on its way.',
      ['press secretary Ada Brook'],
    ],
    [
      'Prices fell, according to the World Fish and Shipping Council.',
      ['the World Fish and Shipping Council'],
    ],
    ['Islamist politicians have acknowledged the threat.', ['Islamist politicians (unnamed)']],
    ['“Is that all?” Ada Brook asked and said it was not.', ['Ada Brook']],
  ])('reads the speakers of: %s', (text, expected) => {
    expect(speakers(text).filter((name) => expected.includes(name))).toEqual(expected);
  });

  it.each([
    'Exports indicate a recovery in the spring.',
    'He said it was late.',
    'The new rules were reported to the committee in March.',
    'She wants to say more about it next week.',
    'It is said to be the oldest bridge of the valley.',
    'The notes lay on the table, and the report was long.',
    'The price rose as the state claims its share.',
    'We’re told that companies show their character in a crisis.',
    'Northern Ferries might have suggested another day.',
    '“It was never like this before us,” she told The Post.',
  ])('offers no speaker for: %s', (text) => {
    expect(english(text).filter((one) => one.rule === 'attribution')).toEqual([]);
  });

  it('tells a denial, a quote and a paraphrase apart and takes the hedges along', () => {
    const voice = (text: string) => english(text).find((one) => one.rule === 'attribution')?.voice;
    expect(voice('Ada Brook denied that the vote was bought.')).toBe('denial');
    expect(voice('Ada Brook said: “The vote was never bought by us.”')).toBe('quote');
    expect(voice('Ada Brook said the vote was fair.')).toBe('paraphrase');
    const [first] = english('Ada Brook said the vote could possibly be repeated.');
    expect(first?.hedges).toEqual(['could', 'possibly']);
  });

  it('keeps a quotation of several sentences with the one who speaks', () => {
    const text = 'Ada Brook said: “The pier is safe. We looked at every pile.” Nobody objected.';
    const [first] = english(text);
    expect(text.slice(first?.start, first?.end)).toContain('every pile.”');
  });

  it('gives a quotation that goes on right behind to the same speaker', () => {
    const text = '“The pier is safe and sound,” Ada Brook said. “It will stand for years.”';
    expect(speakers(text)).toEqual(['Ada Brook', 'Ada Brook']);
    const apart = text.replace('said. ', 'said.\n');
    expect(speakers(apart)).toEqual(['Ada Brook']);
  });

  it('takes only a newspaper or a station that was told something into the chain', () => {
    expect(speakers('President Ada Brook told the General Assembly that war was over.')).toEqual([
      'President Ada Brook',
    ]);
  });

  it('offers no hedge beside the attribution that takes it along', () => {
    expect(words('Ada Brook said it could rain. It might not.', 'hedge')).toEqual(['might']);
  });

  it('offers a quotation whose speaker is not named as such', () => {
    expect(
      words('It was called “the greatest failure of the decade” for years.', 'quotation'),
    ).toEqual(['“the greatest failure of the decade”']);
  });
});

describe('phrases in English', () => {
  it('finds vague sourcing', () => {
    const text = 'Numerous reports indicate delays; industry experts generally see no risk.';
    const found = english(text).filter((one) => one.rule === 'vague-sourcing');
    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap((one) => one.speakers ?? []).every((one) => !one.named)).toBe(true);
  });

  it('finds hedges but not the month of May, and boosters', () => {
    expect(words('In May it may rain, perhaps.', 'hedge')).toEqual(['may', 'perhaps']);
    expect(words('This is clearly wrong and undoubtedly late.', 'booster')).toEqual([
      'clearly',
      'undoubtedly',
    ]);
  });

  it('finds loaded words in all their endings', () => {
    expect(words('The regime sensationalised a brutally simple plan.', 'loaded-language')).toEqual([
      'regime',
      'sensationalised',
      'brutally',
    ]);
  });

  it('finds figures that measure, not bare years', () => {
    expect(
      words('In 2019 prices rose 12 percent to $3.5 billion for 1,200 people.', 'number'),
    ).toEqual(['12 percent', '$3.5 billion', '1,200 people']);
  });

  it('finds titled people, organisations and places, each once', () => {
    const text =
      'Treasury Secretary Lena Voss met the U.S. Department of Commerce in Geneva. Later, Geneva slept.';
    expect(words(text, 'person')).toEqual(['Treasury Secretary Lena Voss']);
    expect(words(text, 'organisation')).toEqual(['U.S. Department of Commerce']);
    expect(words(text, 'place')).toEqual(['Geneva']);
    const names = 'President George H.W. Bush’s plan reached the General Assembly; The Post wrote.';
    expect(words(names, 'person')).toEqual(['President George H.W. Bush']);
    expect(words(names, 'organisation')).toEqual(['General Assembly']);
  });
});

describe('Chinese', () => {
  it.each([
    ['外交部发言人林文表示，措施不针对任何国家。', ['外交部发言人林文']],
    ['据路透社援引两名官员的话报道，谈判已经结束。', ['路透社', '两名官员 (unnamed)']],
    ['对此，市政府否认收到申请。', ['市政府']],
    ['业内人士认为价格会上涨。', ['业内人士 (unnamed)']],
  ])('reads the speakers of: %s', (text, expected) => {
    expect(speakers(text, 'zh').filter((name) => expected.includes(name))).toEqual(expected);
  });

  it('finds hedges, loaded words, vague sources and figures', () => {
    const text = '据悉，该公司可能裁员三千人，占12%。有人炒作此事。';
    expect(words(text, 'hedge', 'zh-CN')).toEqual(['可能']);
    expect(words(text, 'loaded-language', 'zh')).toEqual(['炒作']);
    expect(words(text, 'vague-sourcing', 'zh')).toContain('据悉');
    expect(words(text, 'number', 'zh')).toEqual(['三千人', '12%']);
  });
});

describe('rules', () => {
  it('can be extended by a file and say where one is wrong', () => {
    const own = readRuleSet(
      JSON.stringify({
        language: 'en',
        phrases: [
          { id: 'jargon', kind: 'question', why: 'Jargon.', phrases: ['synerg*'] },
          { id: 'hedge', kind: 'note', why: '', phrases: ['methinks'] },
        ],
      }),
    );
    if (!own.ok) throw new Error(own.problem.message);
    const text = 'Synergies abound, methinks.';
    const found = suggestPassages(text, { language: 'en', rules: [own.value] });
    expect(found.map((one) => [one.rule, one.kind])).toEqual([
      ['jargon', 'question'],
      ['hedge', 'note'],
    ]);
    const wrong = readRuleSet('{"language":"en","phrases":[{"id":""}]}');
    expect(!wrong.ok && wrong.problem.where).toContain('phrases.0');
    expect(readRuleSet('{')).toMatchObject({ ok: false });
  });

  it('give nothing for a language without rules', () => {
    expect(suggestPassages('Han sagde det.', { language: 'da' })).toEqual([]);
  });

  it('give every suggestion a span of the text and a reason', () => {
    const text = 'Critics say Mayor Ada Brook clearly lied about 40 percent of the votes in Paris.';
    for (const one of english(text)) {
      expect(one.start).toBeGreaterThanOrEqual(0);
      expect(one.end).toBeGreaterThan(one.start);
      expect(one.end).toBeLessThanOrEqual(text.length);
      expect(one.why).not.toBe('');
    }
  });
});
