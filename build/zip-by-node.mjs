import { deflateSync, inflateSync } from 'node:zlib';
import * as fflate from '../node_modules/fflate/esm/index.mjs';

/**
 * Stands for fflate in what runs in Node: the same functions, with those that every PDF is written by
 * taken from Node, which makes a PDF a third faster. `shared` may not know Node itself.
 */
export * from '../node_modules/fflate/esm/index.mjs';

export const zlibSync = (bytes, options) => new Uint8Array(deflateSync(bytes, options));

export const unzlibSync = (bytes) => new Uint8Array(inflateSync(bytes));

export const strFromU8 = (bytes, isLatin) =>
  isLatin
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).latin1Slice()
    : fflate.strFromU8(bytes);

export const strToU8 = (text, isLatin) =>
  isLatin ? new Uint8Array(Buffer.from(text, 'latin1')) : fflate.strToU8(text);
