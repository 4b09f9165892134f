// Makes screenshots small: a PNG of 8-bit RGB or RGBA becomes one of at most 256 colours. Interfaces have
// few colours, so little is lost. Colours are chosen by median cut: the box with the widest spread, weighed
// by how many pixels it holds, is split in two until there are enough.
import { deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function decode(png) {
  let at = 8;
  let header;
  const parts = [];
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") header = { width: data.readUInt32BE(0), height: data.readUInt32BE(4), depth: data[8], colour: data[9] };
    if (kind === "IDAT") parts.push(data);
    at += length + 12;
  }
  if (header.depth !== 8 || ![2, 6].includes(header.colour)) throw new Error("only 8-bit RGB and RGBA are understood");
  const step = header.colour === 6 ? 4 : 3;
  const lines = unfilter(inflateSync(Buffer.concat(parts)), header.width * step, header.height, step);
  const pixels = new Uint32Array(header.width * header.height);
  for (let i = 0; i < pixels.length; i += 1) {
    pixels[i] = (lines[i * step] << 16) | (lines[i * step + 1] << 8) | lines[i * step + 2];
  }
  return { ...header, pixels };
}

function unfilter(raw, stride, height, step) {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const left = x >= step ? out[y * stride + x - step] : 0;
      const up = y ? out[(y - 1) * stride + x] : 0;
      const corner = y && x >= step ? out[(y - 1) * stride + x - step] : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess;
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const channel = (colour, which) => (colour >> (16 - which * 8)) & 255;

function spread(box) {
  let best = { width: -1, which: 0 };
  for (let which = 0; which < 3; which += 1) {
    let low = 255;
    let high = 0;
    for (const [colour] of box) {
      const value = channel(colour, which);
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (high - low > best.width) best = { width: high - low, which };
  }
  return best;
}

function palette(pixels) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const boxes = [[...counts]];
  const worth = (box) => (box.length < 2 ? -1 : spread(box).width * Math.log2(2 + box.reduce((sum, [, count]) => sum + count, 0)));
  while (boxes.length < 256) {
    let widest = 0;
    const values = boxes.map(worth);
    for (let i = 1; i < boxes.length; i += 1) if (values[i] > values[widest]) widest = i;
    if (values[widest] < 0) break;
    const [box] = boxes.splice(widest, 1);
    const { which } = spread(box);
    box.sort(([one], [other]) => channel(one, which) - channel(other, which));
    boxes.push(box.slice(0, box.length >> 1), box.slice(box.length >> 1));
  }
  // The most frequent colour of a box stands for it: large plain surfaces keep theirs exactly.
  const colours = boxes.map((box) => box.reduce((most, one) => (one[1] > most[1] ? one : most))[0]);
  const index = new Map();
  boxes.forEach((box, number) => box.forEach(([colour]) => index.set(colour, number)));
  return { colours, index };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(data) {
  let value = 0xffffffff;
  for (const byte of data) value = (value >>> 8) ^ crcTable[(value ^ byte) & 255];
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

export function shrink(png) {
  const { width, height, pixels } = decode(png);
  const { colours, index } = palette(pixels);
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) raw[y * (width + 1) + 1 + x] = index.get(pixels[y * width + x]);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const plte = Buffer.from(colours.flatMap((colour) => [channel(colour, 0), channel(colour, 1), channel(colour, 2)]));
  return Buffer.concat([signature, chunk("IHDR", header), chunk("PLTE", plte), chunk("IDAT", deflateSync(raw, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
