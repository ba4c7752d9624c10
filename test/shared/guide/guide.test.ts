import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { documentSchemas } from '../../../shared/model/document.ts';

const folder = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'guide');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const pictures = readdirSync(join(folder, 'pictures')).filter((name) => name.endsWith('.png'));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('the guide', () => {
  it.each(pages)('%s has one title and links only to what is there', (name) => {
    const text = read(name).replace(/^```[\s\S]*?^```/gm, '');
    expect(text.match(/^# .+$/gm)).toHaveLength(1);
    const here = new Set([...pages, ...pictures.map(placeOf)]);
    const inside = addressesOf(text).filter((address) => !/^(https?:|#)/.test(address));
    expect(inside.filter((address) => !here.has(address.replace(/#.*$/, '')))).toEqual([]);
  });

  it('shows every picture that it has', () => {
    const shown = new Set(pages.flatMap((name) => addressesOf(read(name))));
    expect(pictures.map(placeOf).filter((place) => !shown.has(place))).toEqual([]);
  });
});

describe('the reference of the format', () => {
  it.each(Object.keys(documentSchemas))('names every field of a document "%s"', (type) => {
    const schema = documentSchemas[type as keyof typeof documentSchemas];
    const text = read('format.md');
    const fields = [...fieldsOf(z.toJSONSchema(schema, { unrepresentable: 'any' }))];
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
  });
});

const placeOf = (picture: string): string => `pictures/${picture}`;

const addressesOf = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address ?? '');

/** The names of all properties anywhere in a JSON Schema. */
function fieldsOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (schema === null || typeof schema !== 'object') return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) found.add(name);
    fieldsOf(value, found);
  }
  return found;
}
