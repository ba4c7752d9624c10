import type { Message } from '../translate.ts';

/** What was written at the same time on two machines. */
export const rivals = {
  'rivals.title': {
    one: 'Écrit sur deux machines en même temps',
    other: 'Écrit sur deux machines en même temps : {count} endroits',
  },
  'rivals.hint': 'Rien n’est perdu : choisissez quel texte reste. Annuler reprend le choix.',
  'rivals.shown': 'Montré :',
  'rivals.other': 'Sur {device}, {when} :',
  'rivals.nothing': '(rien)',
  'rivals.keep': 'Garder celui montré',
  'rivals.take': 'Prendre l’autre',
  'rivals.compare': 'Comparer et choisir…',
  'rivals.all': 'Écrit sur deux machines',
} as const satisfies Record<string, Message>;
