/** The formats in which timelines are exchanged. */
export const timelineFormats = [
  'timelinejs',
  'timelinejs-csv',
  'ics',
  'markwhen',
  'csv',
  'md',
] as const;
export type TimelineFormat = (typeof timelineFormats)[number];
