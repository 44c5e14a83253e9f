// Draws the icon of the extension: two sheets of text, one line of each marked as the same. `node scripts/make-icon.mjs`
// writes docs/images/icon.png.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { ROOT } from './dependencies.mjs';

const SIZE = 256;
const SAMPLES = 4;
const [NAVY, SHEET, BACK, INK, AMBER] = ['16324f', 'f7f4ec', 'b9c7d6', '8a97a6', 'e9a53a'].map((hex) =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
);

const box = (x, y, width, height, radius, colour) => ({ x, y, width, height, radius, colour });
const lines = (x, y, marked) =>
  [0, 1, 2, 3].map((row) => box(x, y + row * 24, row === 3 ? 48 : 80, 10, 5, row === marked ? AMBER : INK));
/** From back to front. */
const SHAPES = [
  box(0, 0, SIZE, SIZE, 48, NAVY),
  box(100, 38, 112, 132, 10, BACK),
  ...lines(116, 58, 1),
  box(44, 86, 112, 132, 10, SHEET),
  ...lines(60, 108, 2),
];

function inside({ x, y, width, height, radius }, px, py) {
  const dx = Math.max(x + radius - px, px - (x + width - radius), 0);
  const dy = Math.max(y + radius - py, py - (y + height - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

function pixel(column, row) {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const px = column + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const py = row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const top = SHAPES.findLast((shape) => inside(shape, px, py));
    if (!top) continue;
    for (let channel = 0; channel < 3; channel++) sum[channel] += top.colour[channel];
    sum[3]++;
  }
  const alpha = sum[3];
  return [...sum.slice(0, 3).map((value) => (alpha ? Math.round(value / alpha) : 0)), (alpha * 255) / SAMPLES ** 2];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), frame.length - 4);
  return frame;
}

/** CRC-32 as PNG wants it (ISO 3309). */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const rows = Array.from({ length: SIZE }, (_, row) => [
  0, // no filter
  ...Array.from({ length: SIZE }, (_, column) => pixel(column, row)).flat(),
]);
const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, RGBA
fs.writeFileSync(
  path.join(ROOT, 'docs', 'images', 'icon.png'),
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);
