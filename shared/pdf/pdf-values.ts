import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib';
import { PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** An instant (ISO 8601) as a PDF date string in UTC (ISO 32000-1, 7.9.4). */
export function pdfDate(instant: string): PDFString {
  const iso = new Date(instant).toISOString();
  return PDFString.of(`D:${iso.slice(0, 19).replace(/[-:T]/g, '')}Z`);
}

/** The instant of a PDF date string, or undefined where it is none; no zone counts as UTC. */
export function instantOfPdfDate(text: string): string | undefined {
  const parts = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?)?/.exec(
    text,
  );
  if (!parts) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = parts;
  const [sign, hours, minutes = '00'] = parts.slice(7);
  const zone = sign && hours ? `${sign}${hours}:${minutes}` : 'Z';
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A text string in UTF-16BE, which every reader takes for every script. */
export const pdfText = (text: string): PDFHexString => PDFHexString.fromText(text);

/** JSON as an ASCII string literal: small, and untouched by readers that re-encode text. */
export function pdfJson(value: unknown): PDFString {
  const json = JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return PDFString.of(json.replace(/[\\()]/g, '\\$&'));
}

/** The text of a string value, or '' for anything else. */
export function textOf(value: unknown): string {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  return '';
}

/** Numbers of an array value; null where it is not one. */
export function numbersOf(value: unknown): number[] | null {
  const array = value as { asArray?: () => { asNumber?: () => number }[] } | undefined;
  if (!array?.asArray) return null;
  return array.asArray().map((one) => one.asNumber?.() ?? Number.NaN);
}

/** Sets entries of a dictionary by their bare names. */
export function setAll(
  dict: PDFDict,
  entries: Record<string, Parameters<PDFDict['set']>[1]>,
): void {
  for (const [name, value] of Object.entries(entries)) dict.set(PDFName.of(name), value);
}

/** Registers a dictionary made of literals and returns its reference. */
export const register = (context: PDFContext, value: object): PDFRef =>
  context.register(context.obj(value as never));
