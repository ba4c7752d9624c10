import type { Message } from '../translate.ts';

/** The way through the sample notebook. */
export const steps = {
  'steps.title': 'Find your way in ten minutes',
  'steps.hint':
    'Three short briefings on the 2025 talks in Geneva and London wait here, with their claims marked. Nothing you do can break them: everything can be undone.',
  'steps.show': 'First steps',
  'steps.read': 'Read',
  'steps.readHint':
    'Open the first briefing. Colours and lines show who claims what; the panel beside it lists it.',
  'steps.readGo': 'Open it',
  'steps.mark': 'Mark',
  'steps.markHint':
    'Select a passage (S takes a sentence) and press 1 for a claim, 2 for evidence … 8 for a note. Write why; link it with L to what it answers.',
  'steps.markGo': 'Try it',
  'steps.argue': 'Weigh',
  'steps.argueHint':
    'See each claim once, with everyone who makes it, what supports it and what it leaves open. A claim that you mark stands below them until you link it or take it in.',
  'steps.argueGo': 'See the claims',
  'steps.date': 'Date',
  'steps.dateHint':
    'Every event stands on the passages that report it; a date that nobody gives stays unknown.',
  'steps.dateGo': 'See a timeline',
  'steps.find': 'Find',
  'steps.findHint':
    'One box searches titles, texts, notes and events while you type, in any script.',
  'steps.findGo': 'Search',
  'steps.own': 'Start your own',
  'steps.ownHint':
    'Your notebook is a folder that you choose. It stays on this machine and is yours.',
  'steps.ownGo': 'Choose a folder…',
  'steps.recent': 'Go on with a notebook of yours',
} as const satisfies Record<string, Message>;
