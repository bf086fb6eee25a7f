// Unusual content on a host page, in every way in which a reader may have it, by axe-core.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bringAxe, faults } from '../axe.mjs';
import { emulator } from '../emulator.mjs';
import { engine } from '../engine.mjs';
import { openHost, tags, widget } from '../host-page.mjs';
import { unusual } from '../unusual-content.mjs';

const isChromium = engine.id === 'chromium';
const everywhere = [
  { name: 'light' },
  { name: 'dark', looks: 'dark' },
  { name: 'right to left', dir: 'rtl', lang: 'ar' },
];
const ways = [
  ...everywhere,
  ...(isChromium
    ? [
        { name: '320 px', width: 320 },
        { name: 'forced colours', forced: true },
      ]
    : []),
];

let host;
let emulate;
before(async () => {
  host = await openHost();
  emulate = isChromium ? emulator(host.page) : () => {};
});
after(() => host?.close());

const check = async (main, chosen = ways) => {
  const found = [];
  for (const way of chosen) {
    await emulate(way);
    await host.visit(main, way);
    await bringAxe(host);
    found.push(...(await faults(host, way)).map((fault) => `${way.name}: ${fault}`));
  }
  assert.equal(found.join('\n'), '');
};

describe(`axe-core finds nothing in ${engine.name} with`, () => {
  for (const [name, content] of Object.entries(unusual)) {
    it(name, () =>
      check(tags.map((tag) => widget(tag, content, 'toc pictures region="US"')).join('')),
    );
  }

  // Contents are a landmark, and two of the same name could not be told apart.
  it('every widget twice, one article with its contents', () =>
    check(
      ['toc', '']
        .flatMap((toc) => tags.map((tag) => widget(tag, unusual['every block'], toc)))
        .join(''),
      everywhere.slice(0, 1),
    ));

  it('every widget in failure, with and without a fallback', () =>
    check(
      tags
        .map(
          (tag) =>
            widget(tag, undefined, 'src="/none"') + `<${tag} src="/none"><p>Words</p></${tag}>`,
        )
        .join(''),
    ));

  it('nothing to show, and what was withdrawn', () => {
    const gone = { id: 'x', status: 'withdrawn', replacedBy: 'https://x.example/new' };
    const content = {
      format: 'clinic-content/1',
      articles: [{ ...gone, headline: 'Gone' }],
      treatments: [{ ...gone, name: 'Gone' }],
    };
    const nothing = { format: 'clinic-content/1' };
    return check(tags.flatMap((tag) => [widget(tag, content), widget(tag, nothing)]).join(''));
  });

  for (const level of [1, 6]) {
    it(`heading level ${level}`, () => {
      const above = Array.from({ length: level - 1 }, (_, i) => `<h${i + 1}>Above</h${i + 1}>`);
      const main = widget('clinic-article', unusual['every block'], `toc heading-level="${level}"`);
      return check(`${above.slice(1).join('')}${main}`, everywhere.slice(0, 1));
    });
  }
});
