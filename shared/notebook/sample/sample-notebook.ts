/** One briefing of the sample: Markdown, with the passages that are marked in it. */
export type SampleArticle = {
  readonly key: string;
  readonly fileName: string;
  readonly markdown: string;
  readonly published: string;
  readonly outlet: string;
  readonly tags: readonly string[];
  readonly annotations: readonly {
    readonly key: string;
    readonly quote: string;
    readonly kind: string;
    readonly note?: string;
  }[];
};

const geneva = `# Geneva: ninety days of lower tariffs

*A sample briefing that comes with Parley. Mark it, link it, delete it: it is yours to try.*

Delegations of the United States and China met in Geneva on 10 and 11 May 2025. Treasury Secretary Scott Bessent and Trade Representative Jamieson Greer led the American side, Vice Premier He Lifeng the Chinese side.

A joint statement followed on 12 May. By 14 May the United States would lower its additional tariffs on Chinese goods from 145 to 30 percent, and China its tariffs on American goods from 125 to 10 percent, for an initial period of 90 days.

China also said that it would suspend or remove the non-tariff countermeasures taken against the United States since 2 April. The statement did not name rare earths, and the two sides later read this passage differently.

Both governments called the talks constructive and agreed to set up a mechanism for further consultations.
`;

const rareEarths = `# What the April licences cover

*A sample briefing that comes with Parley. Mark it, link it, delete it: it is yours to try.*

On 4 April 2025 the Chinese Ministry of Commerce placed seven medium and heavy rare earths, and magnets made with them, under export licensing. Exporters need a licence for each buyer; the measure names no country.

After Geneva, American officials said that licences came more slowly than they had expected. Chinese officials answered that applications were being reviewed according to law, and that civilian uses were approved.

Which reading is right depends on numbers that neither side had published in full at the time: how many applications were filed, and how long each of them took.
`;

const london = `# London: a framework for what Geneva left open

*A sample briefing that comes with Parley. Mark it, link it, delete it: it is yours to try.*

After a telephone call between the two presidents on 5 June 2025, delegations met again at Lancaster House in London on 9 and 10 June. Commerce Secretary Howard Lutnick joined the American side.

Late on 10 June both sides said that they had agreed on a framework to carry out the consensus reached in Geneva and in the telephone call. The text was not published that day.

Lutnick said that the framework would resolve the question of rare earths and magnets. Li Chenggang, China's trade representative, called the exchange professional, rational, in-depth and candid.
`;

/** The guided sample: three short briefings on public facts of the 2025 trade talks. */
export const sampleArticles: readonly SampleArticle[] = [
  {
    key: 'geneva',
    fileName: 'geneva.md',
    markdown: geneva,
    published: '2025-05-13',
    outlet: 'Parley sample',
    tags: ['sample'],
    annotations: [
      {
        key: 'suspend',
        quote: 'China also said that it would suspend or remove the non-tariff countermeasures',
        kind: 'claim',
        note: 'Does this include the rare-earth licences of 4 April? The statement does not say.',
      },
      {
        key: 'read-differently',
        quote: 'the two sides later read this passage differently',
        kind: 'question',
        note: 'Look for both readings in the London coverage.',
      },
    ],
  },
  {
    key: 'licences',
    fileName: 'licences.md',
    markdown: rareEarths,
    published: '2025-05-30',
    outlet: 'Parley sample',
    tags: ['sample', 'rare earths'],
    annotations: [
      {
        key: 'slow',
        quote: 'licences came more slowly than they had expected',
        kind: 'claim',
        note: 'Said by "American officials": nobody is named.',
      },
      {
        key: 'reviewed',
        quote: 'applications were being reviewed according to law',
        kind: 'counter-claim',
      },
      {
        key: 'numbers',
        quote: 'numbers that neither side had published in full at the time',
        kind: 'assumption',
        note: 'Without the numbers, neither claim can be checked.',
      },
      { key: 'names-no-country', quote: 'the measure names no country', kind: 'evidence' },
    ],
  },
  {
    key: 'london',
    fileName: 'london.md',
    markdown: london,
    published: '2025-06-12',
    outlet: 'Parley sample',
    tags: ['sample', 'rare earths'],
    annotations: [
      {
        key: 'resolve',
        quote: 'the framework would resolve the question of rare earths and magnets',
        kind: 'attribution',
        note: 'A statement about the future, by Lutnick.',
      },
    ],
  },
];

/** The arrows between the sample's annotations, by their keys. */
export const sampleLinks = [
  { from: 'reviewed', to: 'slow', relation: 'attacks' },
  { from: 'names-no-country', to: 'reviewed', relation: 'supports' },
] as const;

/** The sample's events, each on the passage that reports it. */
export const sampleEvents = [
  {
    timeline: 'Geneva talks',
    title: 'Export licences for seven rare earths',
    when: '2025-04-04',
    article: 'licences',
    quote:
      'On 4 April 2025 the Chinese Ministry of Commerce placed seven medium and heavy rare earths',
  },
  {
    timeline: 'Geneva talks',
    title: 'Talks in Geneva',
    when: '2025-05-10/2025-05-11',
    article: 'geneva',
    quote: 'met in Geneva on 10 and 11 May 2025',
  },
  {
    timeline: 'Geneva talks',
    title: 'Joint statement',
    when: '2025-05-12',
    article: 'geneva',
    quote: 'A joint statement followed on 12 May',
  },
  {
    timeline: 'Geneva talks',
    title: 'Lower tariffs take effect',
    when: '2025-05-14',
    article: 'geneva',
    quote: 'By 14 May the United States would lower its additional tariffs',
  },
  {
    timeline: 'London talks',
    title: 'Telephone call of the presidents',
    when: '2025-06-05',
    article: 'london',
    quote: 'a telephone call between the two presidents on 5 June 2025',
  },
  {
    timeline: 'London talks',
    title: 'Talks at Lancaster House',
    when: '2025-06-09/2025-06-10',
    article: 'london',
    quote: 'at Lancaster House in London on 9 and 10 June',
  },
  {
    timeline: 'London talks',
    title: 'Framework announced',
    when: '2025-06-10',
    article: 'london',
    quote: 'Late on 10 June both sides said that they had agreed on a framework',
  },
] as const;
