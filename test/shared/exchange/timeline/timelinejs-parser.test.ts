import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { writeTimelineJs } from '../../../../shared/exchange/timeline/timelinejs.ts';
import { orderEvents } from '../../../../shared/timeline/order-events.ts';
import { makeEvent } from '../../timeline/make-event.ts';

// TimelineJS cleans mark-up with a browser's DOM; what it cleans is not what is asked here.
vi.mock('dompurify', () => ({
  default: { addHook: () => undefined, sanitize: (text: string) => text },
}));

const page = (body: string) => parseHTML(`<!doctype html><html><body>${body}</body></html>`);

beforeAll(() => {
  const { window, document } = page('');
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('getComputedStyle', () => ({}));
  vi.stubGlobal(
    'DOMParser',
    class {
      parseFromString = (markup: string) => page(markup).document;
    },
  );
});
afterAll(() => vi.unstubAllGlobals());

type Config = {
  readonly events: readonly { readonly text: { readonly headline: string } }[];
  readonly scale: string;
  validate(): void;
  isValid(): boolean;
  getErrors(): readonly string[];
};

it.each([
  ['a human', '2025-05-10/2025-05-11'],
  ['a cosmological', 'Y-13800000000'],
])('TimelineJS itself takes what is written on %s scale', async (_scale, far) => {
  const events = [
    makeEvent({ title: 'Talks <b>in</b> Geneva', when: far }),
    makeEvent({ title: 'About May', when: '2025-05~', tags: ['trade'] }),
    makeEvent({ title: 'Ides of March', when: '-0043-03-15' }),
    makeEvent({ title: 'Call', when: '2025-06-05', clockTime: { start: '09:30' } }),
    makeEvent({ title: 'Unknown' }),
  ];
  const placed = orderEvents(events).map((one) => ({ placed: one, passages: [] }));
  const text = writeTimelineJs({ title: 'Talks', description: 'Two days.', events: placed });
  const { TimelineConfig } = (await import(
    '@knight-lab/timelinejs/src/js/core/TimelineConfig.js' as string
  )) as { TimelineConfig: new (data: unknown) => Config };
  const config = new TimelineConfig(JSON.parse(text));
  config.validate();
  expect(config.getErrors()).toEqual([]);
  expect(config.isValid()).toBe(true);
  expect(config.events.map((one) => one.text.headline)).toHaveLength(4);
});
