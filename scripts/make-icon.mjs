// Draws the icon of the extension, two sheets of text with one matching line each, and writes it to
// docs/images/icon.png: `node scripts/make-icon.mjs`.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { ROOT } from './dependencies.mjs';

/** Width and height in pixels. */
const SIZE = 256;
/** Samples per pixel in each direction. */
const SAMPLES = 4;
const [NAVY, SHEET, BACK, INK, AMBER] = ['16324f', 'f7f4ec', 'b9c7d6', '8a97a6', 'e9a53a'].map((hex) =>
  [0, 2, 4].map((offset) => Number.parseInt(hex.slice(offset, offset + 2), 16)),
);

const createBox = (x, y, width, height, radius, color) => ({ x, y, width, height, radius, color });
const createLines = (x, y, marked) =>
  [0, 1, 2, 3].map((row) => createBox(x, y + row * 24, row === 3 ? 48 : 80, 10, 5, row === marked ? AMBER : INK));
/** All shapes, from back to front. */
const SHAPES = [
  createBox(0, 0, SIZE, SIZE, 48, NAVY),
  createBox(100, 38, 112, 132, 10, BACK),
  ...createLines(116, 58, 1),
  createBox(44, 86, 112, 132, 10, SHEET),
  ...createLines(60, 108, 2),
];

/** Whether a rounded box contains the point. */
function containsPoint({ x, y, width, height, radius }, px, py) {
  const dx = Math.max(x + radius - px, px - (x + width - radius), 0);
  const dy = Math.max(y + radius - py, py - (y + height - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** Returns the RGBA value of a pixel, averaged over its samples; each channel is 0 to 255. */
function computePixel(column, row) {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const px = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const py = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const top = SHAPES.findLast((shape) => containsPoint(shape, px, py));
    if (!top) continue;
    for (let channel = 0; channel < 3; channel++) sum[channel] += top.color[channel];
    sum[3]++;
  }
  const alpha = sum[3];
  return [...sum.slice(0, 3).map((value) => (alpha ? Math.round(value / alpha) : 0)), (alpha * 255) / SAMPLES ** 2];
}

/** Returns a PNG chunk: length, type, data, checksum. */
function createChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), frame.length - 4);
  return frame;
}

/** Returns the CRC-32 of a PNG chunk (ISO 3309). */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const rows = Array.from({ length: SIZE }, (_, row) => [
  0, // filter type: none
  ...Array.from({ length: SIZE }, (_, column) => computePixel(column, row)).flat(),
]);
const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6, 0, 0, 0], 8); // 8 bits per channel, RGBA
fs.writeFileSync(
  path.join(ROOT, 'docs', 'images', 'icon.png'),
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    createChunk('IHDR', header),
    createChunk('IDAT', zlib.deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    createChunk('IEND', Buffer.alloc(0)),
  ]),
);
