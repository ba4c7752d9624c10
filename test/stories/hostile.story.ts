import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { actsInCalendar } from './hostile-calendar.ts';
import { runPdfs } from './hostile-files.ts';
import { noFaults } from './hostile-program.ts';
import { runStrings } from './hostile-run.ts';
import { readAttackStrings, sample } from './hostile-strings.ts';
import { makePlace, start } from './launch.ts';
import { openInBrowser } from './open-in-browser.ts';

const quiet = () => undefined;

test('attack strings in every field run nothing, ask for nothing, read nothing, and stay as they are', async () => {
  test.setTimeout(300_000);
  const { done, faults } = await runStrings(sample(readAttackStrings(), 40), {
    prints: 6,
    tell: quiet,
  });
  expect(faults).toEqual(noFaults());
  expect(done['saved']).toBeGreaterThan(40);
  expect(done['texts']).toBe(done['saved']);
  expect(done['originals']).toBe(done['saved']);
  expect(done['searched']).toBe(done['saved']);
  expect(done['passages']).toBeGreaterThan(0);
  expect(done['files']).toBeGreaterThan(20);
  expect(done['handed over']).toBeGreaterThan(0);
  expect(done['rows of tools']).toBeGreaterThan(8 * 40);
  expect(done['compared']).toBeGreaterThan(0);
});

test('damaged PDFs are read or refused, drawn, marked and exported, and nothing in them acts', async () => {
  // Of the last two a part is fetched ahead that is not there: nobody waits for it when it fails.
  const { done, faults } = await runPdfs([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 125, 239], quiet);
  expect(faults).toEqual(noFaults());
  expect(done['pages']).toBeGreaterThan(0);
  expect(done['refused']).toBeGreaterThan(0);
  expect(done['exported']).toBeGreaterThan(0);
  expect((done['exported'] ?? 0) + (done['unwritable'] ?? 0)).toBe(done['articles']);
  expect(done['by command']).toBe(done['pdfs']);
});

test('what opens an exported page to look for scripts and requests would notice them', async () => {
  const place = makePlace();
  const { program } = await start(place.folder);
  const page = join(place.folder, 'raw.html');
  writeFileSync(
    page,
    '<img src="https://example.org/x.png"><svg onload="alert(1)"></svg><a href="javascript:alert(2)">x</a>',
  );
  const seen = await openInBrowser(program, page);
  expect(seen.ran).toEqual(['dialog: 1']);
  expect(seen.asked).toEqual(['https://example.org/x.png']);
  expect(seen.links).toEqual(['javascript:alert(2)']);
  await program.close();
  place.remove();
});

test('what looks through an exported calendar tells what is followed from what is only shown', () => {
  const calendar = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
  const harmless = [
    'SUMMARY:<a href="javascript:alert(1)">x</a>',
    'DESCRIPTION:URL:\r\n javascript:alert(1)',
    'LOCATION:one\u2028URL:javascript:alert(1)',
    'DTSTART;VALUE=DATE:19000101',
    'URL:https://example.org/',
  ];
  expect(actsInCalendar(calendar(...harmless))).toEqual([]);
  const acting = [
    'URL:javascript:alert(1)',
    'url:JavaScript:alert(1)',
    'ATTACH:file:///etc/passwd',
    'IMAGE:data:image/svg+xml,<svg onload="alert(1)"/>',
    'SUMMARY;ALTREP="http://example.org/x":x',
    'BEGIN:VALARM',
    'javascript:alert(1)',
    'a line without a property',
  ];
  expect(actsInCalendar(calendar(...acting))).toEqual(acting);
  expect(actsInCalendar(calendar('UR\r\n L:java\r\n\tscript:alert(1)'))).toEqual([
    'URL:javascript:alert(1)',
  ]);
  expect(actsInCalendar(calendar('SUMMARY:x\nURL:javascript:alert(1)'))).toEqual([
    'URL:javascript:alert(1)',
  ]);
});
