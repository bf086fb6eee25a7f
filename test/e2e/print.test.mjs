// What comes out of the printer: patients take it to their doctor.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPages } from '../helpers/pages.mjs';

const paragraph = (text) => ({ type: 'paragraph', text });
const section = (headline, ...blocks) => ({ headline, blocks });
const content = {
  format: 'clinic-content/1',
  articles: [
    {
      id: 'a',
      headline: 'Sleep',
      author: [{ name: 'Ana', url: 'https://publisher.example/ana' }],
      body: [
        section('First', paragraph([{ text: 'So it is.', cite: 'one' }])),
        section('Second', paragraph('Rest.')),
        section('Third', paragraph([{ text: 'Read on', href: 'https://publisher.example/more' }])),
      ],
      notices: ['n'],
      citation: [{ id: 'one', name: 'A study', url: 'https://journal.example/1' }],
    },
  ],
  notices: [
    {
      id: 'n',
      action: 'emergency',
      headline: 'Get help',
      contacts: [{ name: 'Line', phone: '+1 (707) 555-0142', url: 'https://line.example/' }],
    },
  ],
};

let pages;
let page;
let close;
before(async () => {
  pages = await startPages();
  ({ page, close } = await pages.open(`
    <clinic-content><script type="application/json">${JSON.stringify(content)}</script>
      <clinic-article toc></clinic-article>
    </clinic-content>
    <clinic-notice src="/0"></clinic-notice>`));
  // A sheet of A4 between its margins.
  await page.setViewport({ width: 700, height: 1000 });
  await page.waitForFunction(
    () =>
      document.querySelector('clinic-article').status === 'ready' &&
      document.querySelector('clinic-notice').status === 'error',
  );
});
after(async () => {
  await close?.();
  await pages?.close();
});

/** Everything that is said, what styles add included. */
const said = async (media) => {
  await page.emulateMediaType(media);
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const text = (node) =>
    node.children?.length ? node.children.map(text).join('') : (node.name ?? '');
  return text(tree);
};

/** Whether what is found in a widget can be seen. */
const isSeen = async (media, selector) => {
  await page.emulateMediaType(media);
  return page
    .locator(`>>> ${selector}`)
    .setVisibility(null)
    .map((el) => el.checkVisibility())
    .wait();
};

describe('on paper', () => {
  it('links say where they lead', async () => {
    const printed = await said('print');
    for (const words of [
      'Ana (https://publisher.example/ana)',
      'Read on (https://publisher.example/more)',
      'A study (https://journal.example/1)',
    ]) {
      assert.ok(printed.includes(words), printed);
    }
    assert.ok(!(await said('screen')).includes('https://'));
  });

  it('places in the article are no addresses', async () => {
    const printed = await said('print');
    assert.ok(printed.includes('[1]') && printed.includes('https://line.example/'), printed);
    assert.ok(!/#source|#cite|#section/.test(printed), printed);
  });

  it('there is nothing that only a screen can use', async () => {
    for (const selector of ['[part~=toc]', '[part~=retry]', 'a[href^="#cite-"]']) {
      assert.equal(await isSeen('screen', selector), true, selector);
      assert.equal(await isSeen('print', selector), false, selector);
    }
    assert.equal(await isSeen('print', 'a[href^="#source-"]'), true);
  });

  it('headings of callouts can be read without a background', async () => {
    await page.emulateMediaType('print');
    const [heading, text] = await page.$eval('clinic-article', ({ shadowRoot }) => {
      const callout = shadowRoot.querySelector('[part~=callout]');
      const colour = (el) => getComputedStyle(el).color;
      return [colour(callout.querySelector('[part~=headline]')), colour(callout)];
    });
    assert.equal(heading, text);
  });

  it('an entry of a list, and a headline, are not torn apart from what follows', async () => {
    await page.emulateMediaType('print');
    const breaks = await page.$eval('clinic-article', ({ shadowRoot }) => {
      const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
      return [style('li').breakInside, style('[part~=headline]').breakAfter];
    });
    assert.deepEqual(breaks, ['avoid', 'avoid']);
  });
});
