import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PNG } from 'pngjs';
import { compare } from '../../tools/visual/compare.mjs';
import { judge } from '../../tools/visual/take.mjs';

const WHITE = [255, 255, 255, 255];
const NEARLY_WHITE = [254, 255, 255, 255];

/** A white picture, in slices of these heights, with some pixels of other colors. */
function picture(width, heights, pixels = []) {
  let top = 0;
  const slices = heights.map((height) => {
    const png = new PNG({ width, height });
    for (let i = 0; i < width * height; i++) png.data.set(WHITE, i * 4);
    for (const { x, y, color = [0, 0, 0, 255] } of pixels) {
      if (y >= top && y < top + height) png.data.set(color, ((y - top) * width + x) * 4);
    }
    top += height;
    return PNG.sync.write(png);
  });
  return { width, height: top, slices };
}

const colorAt = ({ data, width }, x, y) => [...data.subarray((y * width + x) * 4).subarray(0, 4)];

describe('comparing two pictures', () => {
  it('finds nothing where they are the same', () => {
    assert.equal(compare(picture(20, [30]), picture(20, [30])), undefined);
  });

  it('finds nothing where only the files differ', () => {
    const other = picture(20, [30]);
    other.slices = [
      PNG.sync.write(PNG.sync.read(other.slices[0]), { deflateLevel: 1, filterType: 1 }),
    ];
    assert.notDeepEqual(other.slices, picture(20, [30]).slices);
    assert.equal(compare(picture(20, [30]), other), undefined);
  });

  it('finds one pixel, and draws it between before and after', () => {
    const found = compare(picture(20, [500]), picture(20, [500], [{ x: 3, y: 250 }]));
    assert.equal(found.share, 1 / (20 * 500));
    const [drawing] = found.drawings.map((file) => PNG.sync.read(file));
    assert.equal(drawing.width, 20 * 3 + 16 * 2);
    // Only what is around it.
    assert.equal(drawing.height, 240);
    assert.deepEqual(colorAt(drawing, 3, 120), WHITE);
    assert.deepEqual(colorAt(drawing, 20 + 16 + 3, 120), [255, 0, 0, 255]);
    assert.deepEqual(colorAt(drawing, (20 + 16) * 2 + 3, 120), [0, 0, 0, 255]);
  });

  it('counts the least change of a color, unless it is told not to', () => {
    const after = picture(20, [30], [{ x: 3, y: 4, color: NEARLY_WHITE }]);
    assert.equal(compare(picture(20, [30]), after).share, 1 / 600);
    assert.equal(compare(picture(20, [30]), after, 0.1), undefined);
  });

  it('counts what was added below, whichever is higher', () => {
    const [low, high] = [picture(20, [30]), picture(20, [40])];
    for (const pair of [
      [low, high],
      [high, low],
    ]) {
      assert.equal(compare(...pair).share, 10 / 40);
    }
  });

  it('counts what was added beside', () => {
    assert.equal(compare(picture(20, [30]), picture(25, [30])).share, 5 / 25);
  });

  it('draws each part of a high picture that differs', () => {
    const after = picture(20, [30, 30, 30, 10], [{ x: 0, y: 65 }]);
    const found = compare(picture(20, [30, 30, 30]), after);
    assert.equal(found.share, (1 + 200) / (20 * 100));
    assert.equal(found.drawings.length, 2);
  });
});

describe('judging a story', () => {
  const some = picture(20, [30]);

  it('says nothing of what is the same', () => {
    assert.equal(judge(some, some, 0), undefined);
  });

  it('tells what is new, and what is gone', () => {
    assert.deepEqual(judge(undefined, some, 0), { kind: 'new', drawings: some.slices });
    assert.deepEqual(judge(some, undefined, 0), { kind: 'removed', drawings: some.slices });
  });

  it('tells what cannot be shown now, even if it could not before', () => {
    const broken = { ...some, problem: 'failed: no content' };
    const said = { kind: 'broken', problem: broken.problem, drawings: some.slices };
    assert.deepEqual(judge(some, broken, 0), said);
    assert.deepEqual(judge(broken, broken, 0), said);
    assert.equal(judge(broken, some, 0).kind, 'new');
  });
});
