import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** The sizes that Linux desktops look for. */
export const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const ink = [31, 95, 168];
const paper = [251, 250, 247];
const mark = [226, 184, 79];

/**
 * Draws the program's icon: a page with lines of text, one of them marked, and the tail of a speech
 * bubble. Writes PNGs for Linux, an .ico for Windows and an .icns for macOS into a folder.
 */
export function drawIcons(folder) {
  mkdirSync(folder, { recursive: true });
  const pictures = new Map(sizes.map((size) => [size, pngOf(size)]));
  for (const [size, png] of pictures) writeFileSync(join(folder, `${size}x${size}.png`), png);
  writeFileSync(join(folder, 'icon.ico'), icoOf(pictures));
  writeFileSync(join(folder, 'icon.icns'), icnsOf(pictures));
}

/** The shapes from the back to the front, in a square from 0 to 1. */
const shapes = [
  { color: ink, holds: (x, y) => inRounded(x, y, 0.06, 0.06, 0.94, 0.94, 0.2) },
  { color: paper, holds: (x, y) => inRounded(x, y, 0.22, 0.2, 0.78, 0.68, 0.07) },
  { color: paper, holds: (x, y) => y >= 0.66 && y <= 0.84 && x >= 0.34 && x - 0.34 <= 0.84 - y },
  { color: ink, holds: (x, y) => inRounded(x, y, 0.3, 0.29, 0.7, 0.345, 0.027) },
  { color: mark, holds: (x, y) => inRounded(x, y, 0.28, 0.395, 0.66, 0.485, 0.02) },
  { color: ink, holds: (x, y) => inRounded(x, y, 0.3, 0.535, 0.58, 0.59, 0.027) },
];

function inRounded(x, y, left, top, right, bottom, radius) {
  const dx = Math.max(left + radius - x, x - right + radius, 0);
  const dy = Math.max(top + radius - y, y - bottom + radius, 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** Points per side that are looked at for one pixel: the edges become smooth, small ones most. */
const finenessOf = (size) => (size < 256 ? 4 : 2);

/** One PNG (8 bits, RGBA) of a size. */
export function pngOf(size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) rows.set(pixel(x, y, size), y * (size * 4 + 1) + 1 + x * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixel(x, y, size) {
  const fine = finenessOf(size);
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < fine * fine; i++) {
    const px = (x + ((i % fine) + 0.5) / fine) / size;
    const py = (y + (Math.floor(i / fine) + 0.5) / fine) / size;
    const color = shapes.findLast(({ holds }) => holds(px, py))?.color;
    if (!color) continue;
    covered++;
    for (let c = 0; c < 3; c++) sum[c] += color[c];
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [
    ...sum.map((value) => Math.round(value / covered)),
    Math.round((covered * 255) / fine ** 2),
  ];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Windows reads PNGs inside an .ico; 256 is written as 0. */
function icoOf(pictures) {
  const chosen = [16, 24, 32, 48, 64, 128, 256];
  const head = Buffer.alloc(6 + 16 * chosen.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(chosen.length, 4);
  let offset = head.length;
  for (const [at, size] of chosen.entries()) {
    const { length } = pictures.get(size);
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], 6 + 16 * at);
    head.writeUInt32LE(length, 6 + 16 * at + 8);
    head.writeUInt32LE(offset, 6 + 16 * at + 12);
    offset += length;
  }
  return Buffer.concat([head, ...chosen.map((size) => pictures.get(size))]);
}

/** macOS names each size; the doubled ones are for dense screens. */
const icnsTypes = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
};

function icnsOf(pictures) {
  const parts = Object.entries(icnsTypes).map(([type, size]) => tagged(type, pictures.get(size)));
  return tagged('icns', Buffer.concat(parts));
}

function tagged(type, data) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(data.length + 8, 4);
  return Buffer.concat([head, data]);
}
