/** A question that a step of this scheme has to stand up to. */
export type SchemeQuestion = {
  readonly id: string;
  readonly text: string;
  /** What falls when the answer is bad. */
  readonly attacks: 'premise' | 'inference' | 'conclusion';
};

/** A pattern of reasoning. `aifNames` are the names under which AIF files know it. */
export type Scheme = {
  readonly id: string;
  readonly name: string;
  /** The pattern in one sentence. */
  readonly pattern: string;
  readonly aifNames: readonly string[];
  readonly questions: readonly SchemeQuestion[];
};

/**
 * Twenty-one patterns that news argument is made of, after the catalogue of Walton, Reed and
 * Macagno (Argumentation Schemes, 2008); patterns and questions are in our own words.
 */
export const schemeTable: readonly Scheme[] = [
  {
    id: 'expert-opinion',
    name: 'Expert opinion',
    pattern: 'Someone who knows the field says so; so it is probably right.',
    aifNames: ['Argument from Expert Opinion', 'ExpertOpinion', 'Expert Opinion Inference'],
    questions: [
      { id: 'field', text: 'Is this their own field?', attacks: 'premise' },
      { id: 'said', text: 'Did they say this, in these terms?', attacks: 'premise' },
      { id: 'peers', text: 'Do other experts in the field agree?', attacks: 'conclusion' },
      { id: 'interest', text: 'Do they gain if it is believed?', attacks: 'inference' },
      { id: 'grounds', text: 'What do they base it on?', attacks: 'inference' },
    ],
  },
  {
    id: 'witness',
    name: 'Witness testimony',
    pattern: 'Someone who was there tells it so; so it probably happened so.',
    aifNames: ['Argument from Witness Testimony', 'WitnessTestimony'],
    questions: [
      { id: 'there', text: 'Were they in a place to see or hear it?', attacks: 'premise' },
      {
        id: 'consistent',
        text: 'Does the account fit itself and earlier ones?',
        attacks: 'premise',
      },
      { id: 'fits', text: 'Does it fit what is known from elsewhere?', attacks: 'conclusion' },
      { id: 'others', text: 'Does a second witness tell the same?', attacks: 'conclusion' },
      { id: 'leaning', text: 'Have they a reason to tell it this way?', attacks: 'inference' },
    ],
  },
  {
    id: 'position-to-know',
    name: 'Position to know',
    pattern: 'Someone placed to know says so; so it is probably right.',
    aifNames: ['Argument from Position to Know', 'PositionToKnow', 'PositiontoKnow'],
    questions: [
      { id: 'placed', text: 'Would their place really let them know this?', attacks: 'premise' },
      { id: 'honest', text: 'Can they speak freely and truthfully?', attacks: 'inference' },
      { id: 'said', text: 'Did they say it, and not someone for them?', attacks: 'premise' },
    ],
  },
  {
    id: 'official-record',
    name: 'Official record',
    pattern: 'A record kept by an office states it; so it is probably right.',
    aifNames: ['Argument from Official Record', 'OfficialRecord', 'DocumentEvidence'],
    questions: [
      { id: 'genuine', text: 'Is the record genuine and complete?', attacks: 'premise' },
      { id: 'current', text: 'Is it the version in force at that time?', attacks: 'premise' },
      { id: 'states', text: 'Does it state this, or is this read into it?', attacks: 'inference' },
      { id: 'keeper', text: 'Has its keeper a stake in what it says?', attacks: 'inference' },
    ],
  },
  {
    id: 'statistics',
    name: 'Statistics',
    pattern: 'Figures show it; so it holds.',
    aifNames: ['Argument from Statistics', 'Statistics', 'RandomSampleToPopulation'],
    questions: [
      { id: 'source', text: 'Who counted, and can the count be looked up?', attacks: 'premise' },
      { id: 'sample', text: 'Does the sample stand for the whole?', attacks: 'inference' },
      { id: 'base', text: 'Is the base or the period chosen to suit?', attacks: 'inference' },
      { id: 'measure', text: 'Does the figure measure what is claimed?', attacks: 'inference' },
    ],
  },
  {
    id: 'popular-opinion',
    name: 'Popular opinion',
    pattern: 'Most people hold it; so there is something to it.',
    aifNames: ['Argument from Popular Opinion', 'PopularOpinion', 'Popular Practice'],
    questions: [
      { id: 'held', text: 'What shows that most people hold it?', attacks: 'premise' },
      { id: 'able', text: 'Are they in a position to judge it?', attacks: 'inference' },
      { id: 'doubt', text: 'What speaks for it being wrong all the same?', attacks: 'conclusion' },
    ],
  },
  {
    id: 'example',
    name: 'Example',
    pattern: 'It was so in this case; so it is so in general.',
    aifNames: ['Argument from Example', 'Example', 'ArgumentFromExample'],
    questions: [
      { id: 'true', text: 'Did the case happen as told?', attacks: 'premise' },
      { id: 'typical', text: 'Is the case typical?', attacks: 'inference' },
      { id: 'against', text: 'Are there cases that went the other way?', attacks: 'conclusion' },
    ],
  },
  {
    id: 'analogy',
    name: 'Analogy',
    pattern: 'It was so in a similar case; so it is so in this one.',
    aifNames: ['Argument from Analogy', 'Analogy'],
    questions: [
      { id: 'similar', text: 'Are the cases alike where it matters?', attacks: 'inference' },
      { id: 'different', text: 'Is there a difference that breaks it?', attacks: 'inference' },
      { id: 'rival', text: 'Does a closer case point the other way?', attacks: 'conclusion' },
    ],
  },
  {
    id: 'precedent',
    name: 'Precedent',
    pattern: 'It was decided so before; so it should be decided so now.',
    aifNames: ['Argument from Precedent', 'Precedent', 'ArgumentFromPrecedent'],
    questions: [
      { id: 'same', text: 'Is it the same kind of case?', attacks: 'inference' },
      { id: 'valid', text: 'Does the earlier decision still stand?', attacks: 'premise' },
      { id: 'right', text: 'Was it right at the time?', attacks: 'premise' },
    ],
  },
  {
    id: 'sign',
    name: 'Sign',
    pattern: 'There is a sign of it; so it is there.',
    aifNames: ['Argument from Sign', 'Sign'],
    questions: [
      { id: 'strength', text: 'How often does the sign come with it?', attacks: 'inference' },
      { id: 'other', text: 'What else could the sign mean?', attacks: 'conclusion' },
    ],
  },
  {
    id: 'cause-to-effect',
    name: 'Cause to effect',
    pattern: 'The cause is there; so the effect will follow.',
    aifNames: ['Argument from Cause to Effect', 'CauseToEffect', 'Cause To Effect'],
    questions: [
      { id: 'law', text: 'Does this cause bring about this effect as a rule?', attacks: 'premise' },
      { id: 'enough', text: 'Is the cause strong enough here?', attacks: 'inference' },
      { id: 'hindered', text: 'Is anything at work that would stop it?', attacks: 'conclusion' },
    ],
  },
  {
    id: 'correlation-to-cause',
    name: 'Correlation to cause',
    pattern: 'The two go together; so one brings about the other.',
    aifNames: ['Argument from Correlation to Cause', 'CorrelationToCause'],
    questions: [
      { id: 'real', text: 'Do they go together beyond these cases?', attacks: 'premise' },
      { id: 'direction', text: 'Could it run the other way round?', attacks: 'inference' },
      { id: 'third', text: 'Could a third thing bring about both?', attacks: 'inference' },
      { id: 'chance', text: 'Could it be chance?', attacks: 'inference' },
    ],
  },
  {
    id: 'positive-consequences',
    name: 'Good consequences',
    pattern: 'It would lead to good; so it should be done.',
    aifNames: ['Argument from Positive Consequences', 'PositiveConsequences', 'Consequences'],
    questions: [
      { id: 'likely', text: 'How likely are these consequences?', attacks: 'premise' },
      { id: 'evidence', text: 'What shows that they would follow?', attacks: 'premise' },
      { id: 'others', text: 'What else would follow that counts against?', attacks: 'conclusion' },
    ],
  },
  {
    id: 'negative-consequences',
    name: 'Bad consequences',
    pattern: 'It would lead to harm; so it should not be done.',
    aifNames: ['Argument from Negative Consequences', 'NegativeConsequences'],
    questions: [
      { id: 'likely', text: 'How likely is the harm?', attacks: 'premise' },
      { id: 'evidence', text: 'What shows that it would follow?', attacks: 'premise' },
      { id: 'others', text: 'What good would follow that outweighs it?', attacks: 'conclusion' },
    ],
  },
  {
    id: 'practical-reasoning',
    name: 'Means to an end',
    pattern: 'It serves the aim; so it should be done.',
    aifNames: ['Practical Reasoning', 'PracticalReasoning', 'Argument from Practical Reasoning'],
    questions: [
      { id: 'serves', text: 'Would it really serve the aim?', attacks: 'premise' },
      { id: 'possible', text: 'Can it be done?', attacks: 'premise' },
      { id: 'better', text: 'Is there a better way to the aim?', attacks: 'inference' },
      { id: 'conflict', text: 'Does it harm another aim?', attacks: 'conclusion' },
    ],
  },
  {
    id: 'slippery-slope',
    name: 'Slippery slope',
    pattern: 'One step leads to the next and the last is bad; so the first should not be taken.',
    aifNames: ['Slippery Slope Argument', 'SlipperySlope', 'Causal Slippery Slope'],
    questions: [
      { id: 'links', text: 'Does each step really lead to the next?', attacks: 'premise' },
      { id: 'stop', text: 'Could it be stopped on the way?', attacks: 'inference' },
      { id: 'bad', text: 'Is the last step as bad as told?', attacks: 'premise' },
    ],
  },
  {
    id: 'ignorance',
    name: 'Absence of evidence',
    pattern: 'If it were so it would be known, and it is not; so it is not so.',
    aifNames: ['Argument from Ignorance', 'ArgumentFromIgnorance', 'Lack of Evidence'],
    questions: [
      { id: 'searched', text: 'Has anyone looked properly?', attacks: 'premise' },
      { id: 'known', text: 'Would it have come out by now?', attacks: 'inference' },
    ],
  },
  {
    id: 'commitment',
    name: 'Commitment',
    pattern: 'They have bound themselves to it; so they hold this too.',
    aifNames: ['Argument from Commitment', 'Commitment'],
    questions: [
      { id: 'bound', text: 'Where did they bind themselves?', attacks: 'premise' },
      { id: 'still', text: 'Have they taken it back since?', attacks: 'premise' },
      { id: 'follows', text: 'Does this really follow from it?', attacks: 'inference' },
    ],
  },
  {
    id: 'inconsistency',
    name: 'Inconsistency',
    pattern: 'They said or did the contrary before; so what they say now is in doubt.',
    aifNames: ['Argument from Inconsistent Commitment', 'InconsistentCommitment'],
    questions: [
      { id: 'contrary', text: 'Do the two really exclude each other?', attacks: 'premise' },
      { id: 'reason', text: 'Did they give a reason for the change?', attacks: 'inference' },
      { id: 'matters', text: 'Does it bear on whether this is true?', attacks: 'conclusion' },
    ],
  },
  {
    id: 'bias',
    name: 'Bias',
    pattern: 'The speaker leans to one side; so their word counts for less.',
    aifNames: ['Argument from Bias', 'Bias', 'BiasedArgument'],
    questions: [
      { id: 'shown', text: 'What shows the leaning?', attacks: 'premise' },
      { id: 'bears', text: 'Does it touch this very point?', attacks: 'inference' },
      { id: 'other', text: 'Do others without it say the same?', attacks: 'conclusion' },
    ],
  },
  {
    id: 'ad-hominem',
    name: 'Character',
    pattern: 'The speaker is not to be trusted; so their word should not be taken.',
    aifNames: ['Ad Hominem Argument', 'AdHominem', 'Generic Ad Hominem', 'EthoticArgument'],
    questions: [
      { id: 'shown', text: 'What shows it?', attacks: 'premise' },
      { id: 'bears', text: 'Does it matter for what is said here?', attacks: 'inference' },
      {
        id: 'rejected',
        text: 'Is the claim rejected, or only its speaker?',
        attacks: 'conclusion',
      },
    ],
  },
];
