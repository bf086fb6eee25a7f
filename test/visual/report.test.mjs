import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { percent, startReport } from '../../tools/visual/report.mjs';

describe('the report', () => {
  let folder;
  let result;
  let page;
  const drawing = Buffer.from('a picture');
  const finding = (kind, id, name, rest) => ({
    kind,
    story: { id, name },
    variant: { name: 'rtl-320' },
    drawings: [drawing],
    ...rest,
  });

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'visual-'));
    writeFileSync(join(folder, 'earlier.png'), '');
    const report = await startReport(folder);
    const drawings = [drawing, drawing, drawing, drawing];
    await report.add(finding('changed', 'second--one', 'Second', { share: 0.5, drawings }));
    await report.add(finding('new', 'new--one', 'New'));
    const problem = 'failed: <b>"no" & no</b>';
    await report.add(finding('broken', '../first--one', '<script>First', { problem }));
    const order = ['../first--one', 'second--one', 'new--one'];
    result = await report.finish('A <base>', ({ story }) => order.indexOf(story.id));
    page = readFileSync(result.path, 'utf8');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('replaces an earlier one', () => {
    assert.equal(existsSync(join(folder, 'earlier.png')), false);
  });

  it('is in order', () => {
    assert.deepEqual(
      result.reported.map(({ story }) => story.id),
      ['../first--one', 'second--one', 'new--one'],
    );
  });

  it('shows pictures that are there, the first two of a high story', () => {
    const shown = [...page.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src);
    assert.deepEqual(shown, [
      ...['second--one.rtl-320.png', 'second--one.rtl-320.2.png'],
      '.._first--one.rtl-320.png',
      'new--one.rtl-320.png',
    ]);
    for (const src of shown) assert.deepEqual(readFileSync(join(folder, src)), drawing);
    assert.match(page, /rtl-320, 50\.00 % of the pixels, 2 more parts below/);
  });

  it('keeps new stories apart', () => {
    assert.match(page, /<h2>Changed[^]*Second[^]*<h2>New stories<\/h2>\n<h3>New /);
    assert.doesNotMatch(page, /Removed/);
  });

  it('takes names and messages for text', () => {
    assert.doesNotMatch(page, /<script|<b>|<base>/);
    assert.match(page, /&#60;script&#62;First/);
  });

  it('does not round a pixel to nothing', () => {
    assert.equal(percent(0.000001), 'below 0.01 %');
    assert.equal(percent(0.0123), '1.23 %');
  });
});
