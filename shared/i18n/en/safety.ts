import type { Message } from '../translate.ts';

/** Backups, the check of the notebook, and what was noticed about its files. */
export const safety = {
  'safety.title': 'Backups and safety',
  'safety.awayHint':
    'Nothing can be read or saved until then; what you are writing stays in the window.',
  'safety.isBack':
    'The notebook’s folder is there again; what others changed meanwhile is being read.',
  'safety.backups': 'Backups',
  'safety.backupsHint':
    'Made once a day, read back after writing, and kept in the notebook’s folder: seven days and four weeks.',
  'safety.noBackups': 'There is no backup yet.',
  'safety.backUp': 'Back up now',
  'safety.backingUp': 'The backup is being made and read back…',
  'safety.backedUp': 'The backup is made and can be read to its end.',
  'safety.copyHint':
    'Backups lie on the same disk and hold no originals. Keep a copy of everything elsewhere, too: one zip file with all documents, originals and histories. Unpacked, it is a notebook again.',
  'safety.saveCopy': 'Save a copy of everything…',
  'safety.copying': 'The copy is being written…',
  'safety.copySaved': 'Everything is in {name}.',
  'safety.made': 'Made',
  'safety.size': 'Size',
  'safety.documents': 'Documents',
  'safety.verified': 'Read back',
  'safety.verifiedYes': 'yes',
  'safety.verifiedNo': 'its description is missing',
  'safety.restore': 'Restore…',
  'safety.restoreNamed': 'Restore the backup of {day}',
  'safety.restoreAsk':
    'Bring everything back to how it was on {day}? What was written since then stays in the history of each article; what was added since then stays where it is.',
  'safety.restoreFirst':
    'Another backup of what is there now is made first, and Undo takes the restore back.',
  'safety.planning': 'Finding out what is different…',
  'safety.planChanged': {
    one: '{count} document is different now',
    other: '{count} documents are different now',
  },
  'safety.planGone': {
    one: '{count} document is gone now',
    other: '{count} documents are gone now',
  },
  'safety.planMore': { one: 'and {count} more', other: 'and {count} more' },
  'safety.isGone': 'gone now',
  'safety.isChanged': 'different now',
  'safety.restoreOne': 'Bring back',
  'safety.restoreOneNamed': 'Bring back “{title}”',
  'safety.whatDiffersIn': 'What differs in “{title}”',
  'safety.restoreDo': 'Restore this backup',
  'safety.restoring': 'Restoring…',
  'safety.restored': {
    one: '{count} document was brought back.',
    other: '{count} documents were brought back.',
  },
  'safety.restoredNothing': 'Everything is as in this backup already.',
  'safety.back': 'Back to the list',
  'safety.stop': 'Stop',
  'safety.lost': {
    one: '{count} document vanished from the folder at once. Nothing of this was taken over yet.',
    other:
      '{count} documents vanished from the folder at once. Nothing of this was taken over yet.',
  },
  'safety.lostHint':
    'A synchronised folder may still be filling up: then wait. Until you decide, no backup is made.',
  'safety.lostRestore': 'Bring them back',
  'safety.lostAccept': 'This was meant',
  'safety.lostWhich': 'Show which…',
  'safety.lostList': 'What is missing',
  'safety.lostUnnamed': '(its name is not known)',
  'safety.lostMeant': 'Give these documents up?',
  'safety.lostMeantHint':
    'They leave the lists of this notebook. As long as a backup has them, “Restore” in this dialog brings them back.',
  'safety.lostGiveUp': 'Give them up',
  'safety.lostLeft': {
    one: 'Nothing is known any more of {count} document: neither here nor in a backup.',
    other: 'Nothing is known any more of {count} documents: neither here nor in a backup.',
  },
  'safety.toldVanished':
    '“{title}” was taken out of the notebook’s folder, by another program or by hand.',
  'safety.check': 'Check',
  'safety.checkHint':
    'Reads every document, original and backup again, and verifies checksums, passages and references. Nothing is changed.',
  'safety.checkDo': 'Check the notebook',
  'safety.checking': 'Checking…',
  'safety.repair': 'Repair what can be repaired',
  'safety.lastCheck': 'Last check: {when}',
  'safety.looked':
    'Looked at – documents: {documents}, sound originals: {originals}, annotations: {annotations}.',
  'safety.inOrder': 'Everything is in order.',
  'safety.problems': {
    one: '{count} thing is not in order:',
    other: '{count} things are not in order:',
  },
  'safety.repaired': {
    one: '{count} thing was repaired:',
    other: '{count} things were repaired:',
  },
  'safety.unused': {
    one: '{count} original belongs to no article any more. It is kept.',
    other: '{count} originals belong to no article any more. They are kept.',
  },
  'safety.kind.document': 'Document',
  'safety.kind.hash': 'Checksum',
  'safety.kind.original': 'Original',
  'safety.kind.anchor': 'Passage',
  'safety.kind.reference': 'Reference',
  'safety.kind.copy': 'Copy',
  'safety.kind.backup': 'Backup',
  'safety.noticed': 'Noticed since the notebook was opened',
  'safety.noticedNothing': 'Nothing out of the ordinary.',
  'safety.openNoticed': 'Open',
  'safety.show': 'Show',
  'safety.toldMerged': 'Two versions of “{title}” were merged; nothing of either is lost.',
  'safety.toldRecovered':
    '“{title}” was damaged. {from} was put in its place, and the damaged file is kept.',
  'safety.noticedMany': {
    one: '{count} thing about the notebook’s files was noticed.',
    other: '{count} things about the notebook’s files were noticed.',
  },
  'safety.retry': 'Try again',
  'safety.retried': 'It is saved now.',
} as const satisfies Record<string, Message>;
