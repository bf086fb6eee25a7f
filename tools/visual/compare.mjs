// Compares two pictures of a story, and draws where they differ.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** What is not on one of two pictures of different sizes. */
const NOTHING = [255, 0, 255, 255];
const DIFFERENT = [255, 0, 0];
/** In pixels: what is shown above and below a difference, so that one sees where it is. */
const AROUND = 120;
/** In pixels, between the pictures beside each other. */
const GAP = 16;

/**
 * @typedef {import('./stage.mjs').Picture} Picture
 * @param {Picture} before  @param {Picture} after
 * @param {number} [threshold]  of pixelmatch: 0 counts every pixel that is not the same
 * @returns {{share: number, drawings: Buffer[]} | undefined} of all pixels, the share that differs;
 *   before, difference and after beside each other, as PNG files. Undefined when nothing differs.
 */
export function compare(before, after, threshold = 0) {
  const count = Math.max(before.slices.length, after.slices.length);
  const width = Math.max(before.width, after.width);
  const drawings = [];
  let different = 0;
  for (let i = 0; i < count; i++) {
    const files = [before.slices[i], after.slices[i]];
    // Chromium writes the same pixels as the same file.
    if (files[0] && files[1]?.equals(files[0])) continue;
    const found = compareSlices(files, width, threshold);
    if (!found) continue;
    different += found.count;
    drawings.push(found.drawing);
  }
  if (!different) return undefined;
  return { share: different / (width * Math.max(before.height, after.height)), drawings };
}

function compareSlices(files, width, threshold) {
  const read = files.map((file) => file && PNG.sync.read(file));
  const height = Math.max(...read.map((png) => png?.height ?? 0));
  const [before, after] = read.map((png) => onCanvas(png, width, height));
  const difference = new PNG({ width, height });
  const options = { threshold, includeAA: true, diffColor: DIFFERENT };
  const count = pixelmatch(before.data, after.data, difference.data, width, height, options);
  if (!count) return undefined;
  const rows = rowsWith(DIFFERENT, difference);
  return { count, drawing: beside([before, difference, after], rows) };
}

function onCanvas(png, width, height) {
  if (png?.width === width && png.height === height) return png;
  const canvas = new PNG({ width, height });
  fill(canvas, NOTHING);
  if (png) PNG.bitblt(png, canvas, 0, 0, png.width, png.height, 0, 0);
  return canvas;
}

function fill({ data }, color) {
  new Uint32Array(data.buffer, data.byteOffset, data.length / 4).fill(
    Buffer.from(color).readUInt32LE(),
  );
}

/** The rows of a picture that have a color, and some around them. */
function rowsWith(color, { data, width, height }) {
  const needle = Buffer.from([...color, 255]);
  const rowOf = (index) => Math.floor(index / 4 / width);
  const first = rowOf(data.indexOf(needle));
  const last = rowOf(data.lastIndexOf(needle));
  return { from: Math.max(first - AROUND, 0), to: Math.min(last + AROUND, height) };
}

function beside(pictures, { from, to }) {
  const [{ width }] = pictures;
  const height = to - from;
  const all = new PNG({ width: width * 3 + GAP * 2, height });
  fill(all, [128, 128, 128, 255]);
  pictures.forEach((picture, i) => {
    PNG.bitblt(picture, all, 0, from, width, height, i * (width + GAP), 0);
  });
  return PNG.sync.write(all);
}
