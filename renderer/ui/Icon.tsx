const paths = {
  sidebar: 'M3 5h18v14H3z M9 5v14',
  inspector: 'M3 5h18v14H3z M15 5v14',
  plus: 'M12 5v14 M5 12h14',
  export: 'M12 4v11 M8 8l4-4 4 4 M5 14v5h14v-5',
  back: 'M14 6l-6 6 6 6',
  forward: 'M10 6l6 6-6 6',
  down: 'M7 10l5 5 5-5',
  close: 'M6 6l12 12 M18 6L6 18',
  library: 'M5 4h4v16H5z M11 4h4v16h-4z M17.2 5l3.3 14.6',
  tag: 'M4 12V4h8l8 8-8 8z M8 8h.01',
  trash: 'M5 7h14 M9 7V4h6v3 M7 7l1 13h8l1-13',
  timeline: 'M3 12h18 M7 8v8 M13 9v6 M18 8v8',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z M15.5 15.5L20 20',
  link: 'M9 15l6-6 M8 12l-2 2a3.5 3.5 0 0 0 5 5l2-2 M16 12l2-2a3.5 3.5 0 0 0-5-5l-2 2',
  jump: 'M5 12h13 M13 7l5 5-5 5',
  edit: 'M4 20h4L19 9l-4-4L4 16z',
  correct: 'M4 6h14 M4 11h8 M4 16h4 M11 20.5v-3l6.5-6.5 3 3-6.5 6.5z',
  file: 'M6 3h9l4 4v14H6z M14 3v5h5',
  zoomIn: 'M12 7v10 M7 12h10',
  zoomOut: 'M7 12h10',
  newTimeline: 'M3 12h9 M6 8v8 M10 9v6 M18.5 8v8 M14.5 12h8',
  claims: 'M4 5h16v11H11l-4 4v-4H4z M8 9h8 M8 12.5h5',
  newMap: 'M4 5h6v5H4z M7 10v5h4 M17.5 11.5v8 M13.5 15.5h8',
  arguments: 'M5 5h6v5H5z M13 14h6v5h-6z M8 10v4.5h5',
  list: 'M4 6h16 M4 12h16 M4 18h16',
  table: 'M4 5h16v14H4z M4 10h16 M4 15h16 M10 5v14',
  cards: 'M4 5h7v6H4z M13 5h7v6h-7z M4 13h7v6H4z M13 13h7v6h-7z',
  columns: 'M4 5h16v14H4z M9 5v14 M15 5v14',
  filter: 'M4 5h16l-6 8v6l-4-2v-4z',
  queue: 'M4 6h10 M4 11h10 M4 16h6 M17 10v9 M14 16l3 3 3-3',
  check: 'M5 12.5l4.5 4.5L19 7',
  undo: 'M9 7L4 12l5 5 M4 12h10a5 5 0 0 1 0 10h-3',
  folder: 'M3 6h6l2 2h10v11H3z',
  more: 'M6 12h.01 M12 12h.01 M18 12h.01',
  fold: 'M9 6l6 6-6 6',
  outline: 'M4 6h16 M8 12h12 M8 18h12',
  beside: 'M3 5h8v14H3z M13 5h8v14h-8z',
  layers: 'M12 4l8 4-8 4-8-4z M4 12l8 4 8-4 M4 16l8 4 8-4',
  exchange: 'M4 8h14 M14 4l4 4-4 4 M20 16H6 M10 12l-4 4 4 4',
  history: 'M4 5v5h5 M4.6 10a8 8 0 1 1-.6 4 M12 8v4.5l3 2',
  quote: 'M10 7H5v6h4c0 2-1 3-3 4 M19 7h-5v6h4c0 2-1 3-3 4',
} as const;

export type IconName = keyof typeof paths;

/** A line icon; it says nothing to a screen reader, its button has the name. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
