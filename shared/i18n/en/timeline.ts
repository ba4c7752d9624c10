import type { Message } from '../translate.ts';

/** Timelines, events, dates. */
export const timeline = {
  'timeline.count': { one: '{count} event', other: '{count} events' },
  'timeline.none': 'No timelines yet',
  'timeline.noneHint': 'Select a passage in an article and press E, or make an empty timeline.',
  'timeline.noEvents':
    'No events on this timeline yet. Select a passage in an article and press E.',
  'timeline.name': 'Name of the timeline',
  'timeline.axis': 'Events on a time axis',
  'timeline.list': 'Events in order',
  'timeline.undated': 'Without a date',
  'timeline.eventFromPassage': 'Event from a passage',
  'timeline.eventTitle': 'What happened',
  'timeline.when': 'When',
  'timeline.whenHint':
    'For example 2025-06-05, 2025-06, 2025-05-10/2025-05-11, 2025-06~ (about). Leave empty when it is unknown.',
  'timeline.on': 'Timeline',
  'timeline.newName': 'or a new timeline',
  'timeline.addEvent': 'Add event',
  'timeline.eventAdded': 'Event added.',
  'timeline.unsupported': 'No passage reports this event.',
  'timeline.openPassage': 'Open the passage',
  'timeline.sources': { one: '{count} passage', other: '{count} passages' },
  'timeline.suggestedDates': 'Dates in this passage',
  'timeline.zoomIn': 'Zoom in',
  'timeline.zoomOut': 'Zoom out',
  'timeline.zoomAll': 'Show all',
  'timeline.removeEvent': 'Remove event',
} as const satisfies Record<string, Message>;
