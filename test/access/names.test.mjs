// What assistive technology is told, in Chromium: names, roles, places that are referred to, headings.
/* global access */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sample } from '../helpers/schema.mjs';
import { openHost, tags, widget } from './host-page.mjs';
import { library } from './in-page.mjs';
import { unusual } from './unusual-content.mjs';

let host;
let page;
before(async () => {
  host = await openHost();
  ({ page } = host);
});
after(() => host?.close());

const visit = async (main, options) => {
  await host.visit(main, options);
  await page.evaluate(library);
};
/** Every node of the accessibility tree with this role. */
const inTree = async (role) => {
  const found = [];
  const walk = (node) => {
    if (node.role === role) found.push(node);
    node.children?.forEach(walk);
  };
  walk(await page.accessibility.snapshot({ interestingOnly: false }));
  return found;
};

for (const [name, content] of Object.entries(unusual)) {
  describe(`what is referred to: ${name}`, () => {
    before(() =>
      visit([...tags, ...tags].map((tag) => widget(tag, content, 'toc pictures')).join('')),
    );

    it('has an id that is unique in its widget, and none of the page’s', async () => {
      const twice = await page.evaluate(() =>
        access.roots().flatMap((root) => {
          const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
          return ids.filter((id, i) => ids.indexOf(id) < i);
        }),
      );
      assert.deepEqual(twice, []);
    });

    it('is there', async () => {
      const missing = await page.evaluate(() => {
        const named = [
          'aria-labelledby',
          'aria-describedby',
          'aria-controls',
          'aria-owns',
          'for',
          'headers',
        ];
        return access.inside().flatMap((root) => [
          ...[...root.querySelectorAll('a[href^="#"]')]
            .filter(
              (link) =>
                !root.getElementById(decodeURIComponent(link.getAttribute('href').slice(1))),
            )
            .map(access.nameOf),
          ...named.flatMap((name) =>
            [...root.querySelectorAll(`[${name}]`)]
              .filter((each) =>
                each
                  .getAttribute(name)
                  .split(/\s+/)
                  .some((id) => !root.getElementById(id)),
              )
              .map(access.nameOf),
          ),
        ]);
      });
      assert.deepEqual(missing, []);
    });

    it('is no list without its role: Safari takes that away where there are no bullets', async () => {
      const lists = await page.evaluate(() =>
        access
          .all('ul, ol')
          .filter(
            (each) =>
              getComputedStyle(each).listStyleType === 'none' &&
              each.getAttribute('role') !== 'list',
          )
          .map(access.nameOf),
      );
      assert.deepEqual(lists, []);
    });

    it('has a name where it can be used', async () => {
      for (const role of ['link', 'button', 'group', 'img', 'image', 'navigation', 'heading']) {
        const nodes = await inTree(role);
        assert.deepEqual(nodes.filter((each) => !each.name?.trim()).length, 0, role);
      }
    });
  });
}

describe('headings', () => {
  for (const level of [1, 2, 4, 6]) {
    it(`go down without a gap from level ${level}`, async () => {
      const above = Array.from({ length: level - 1 }, (_, i) => `<h${i + 1}>Above</h${i + 1}>`);
      for (const tag of tags) {
        const content = unusual['every block'];
        await visit(above.join('') + widget(tag, content, `toc heading-level="${level}"`));
        // The tree itself knows no more than nine levels.
        const levels = await page.evaluate(() =>
          access
            .all('h1, h2, h3, h4, h5, h6, [role=heading]')
            .map((each) => Number(each.getAttribute('aria-level') ?? each.localName.slice(1))),
        );
        assert.ok(levels.length > 0, tag);
        assert.ok(levels[0] <= level, `${tag} begins at ${levels[0]}`);
        levels.reduce((last, next) => {
          assert.ok(next <= last + 1, `${tag}: ${last} is followed by ${next}`);
          return next;
        });
      }
    });
  }
});

describe('links', () => {
  it('that have the same name lead to the same place, in each widget', async () => {
    const content = await sample();
    for (const tag of tags) {
      await visit(widget(tag, content, 'toc region="US"'));
      const addresses = await page.evaluate(() =>
        access.all('a[href]').map((each) => [
          // Of a number the words before it say whether it is called or texted.
          each.ariaLabel ?? (each.closest('bdi') ?? each).textContent.replace(/\s+/g, ' ').trim(),
          each.getAttribute('href'),
        ]),
      );
      assert.ok(addresses.length > 0, tag);
      const first = new Map([...addresses].reverse());
      const other = addresses.filter(([name, href]) => first.get(name) !== href);
      assert.deepEqual(other, [], tag);
    }
  });

  it('are one for each card and each post, and none of them says "Read more"', async () => {
    const content = await sample();
    const both = ['clinic-article-card', 'clinic-recent-posts'];
    await visit(both.map((tag) => widget(tag, content)).join(''));
    const counts = await page.evaluate(() =>
      access.all('article, [part=item]').map((each) => each.querySelectorAll('a').length),
    );
    assert.ok(counts.length > 3 && counts.every((count) => count === 1), String(counts));
    const names = (await inTree('link')).map(({ name }) => name.trim());
    assert.deepEqual(
      names.filter((each) => /^(read|learn|see)? ?more$/i.test(each)),
      [],
    );
  });
});
