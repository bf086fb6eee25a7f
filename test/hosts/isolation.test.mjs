// What a host page says of a widget's box counts, and what its reader says of text; its own text styles do not.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startPages } from '../helpers/pages.mjs';
import { sample, widgets } from '../helpers/schema.mjs';

const content = JSON.stringify(await sample());
const tags = widgets.map(({ tagName }) => tagName);
const inline = `<script type="application/json">${content.replaceAll('<', '\\u003c')}</script>`;

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages?.close());

/** Opens a page with these styles, and does something there once every widget is ready. */
async function visit(css, body, work, argument, status = 'ready') {
  const { page, close } = await pages.open(`<style>${css}</style>${body}`);
  try {
    await page.waitForFunction(
      (status) =>
        [...document.querySelectorAll(':defined')]
          .filter((el) => 'status' in el)
          .every((el) => el.status === status),
      {},
      status,
    );
    return await page.evaluate(work, argument);
  } finally {
    await close();
  }
}

/** Every widget, in a `<clinic-content>` that has their content. */
const all = `<clinic-content>${inline}${tags.map((tag) => `<${tag}></${tag}>`).join('')}</clinic-content>`;
const everyWidget = (css, work, argument) => visit(css, all, work, [tags, argument]);
const each = (value) => tags.map((tag) => [tag, value]);

describe('a host page decides about the box of a widget:', () => {
  const rects = ([tags]) =>
    tags.map((tag) => {
      const { x, width } = document.querySelector(tag).getBoundingClientRect();
      return [tag, [x, width]];
    });

  it('its margin and width', async () => {
    const css = `body { margin: 0 } ${tags.join()} { margin-left: 50px; width: 300px }`;
    assert.deepEqual(await everyWidget(css, rects), each([50, 300]));
  });

  it('its greatest width, and that it stands in the middle', async () => {
    const css = `body { margin: 0; width: 700px } ${tags.join()} { margin-inline: auto; max-width: 500px }`;
    assert.deepEqual(await everyWidget(css, rects), each([100, 500]));
  });

  it('that it has a border and a padding', async () => {
    const css = `body { margin: 0 } ${tags.join()} { border: 5px solid; padding: 20px; width: 300px }`;
    assert.deepEqual(await everyWidget(css, rects), each([0, 350]));
  });

  for (const [what, css] of [
    ['display: none', 'display: none'],
    ['visibility: hidden', 'visibility: hidden'],
  ]) {
    it(`that it is not shown, with ${what}`, async () => {
      const seen = ([tags]) =>
        tags.map((tag) => {
          const base = document.querySelector(tag).shadowRoot.querySelector('.base');
          return [tag, base.checkVisibility({ visibilityProperty: true })];
        });
      assert.deepEqual(await everyWidget(`${tags.join()} { ${css} }`, seen), each(false));
    });
  }

  it('that it is not shown, with the attribute for that', async () => {
    const seen = ([tags]) =>
      tags.map((tag) => {
        const el = document.querySelector(tag);
        el.hidden = true;
        return [tag, el.checkVisibility()];
      });
    assert.deepEqual(await everyWidget('', seen), each(false));
  });

  for (const display of ['flex', 'grid', 'flow-root', 'table', 'inline-block', 'inline-flex']) {
    it(`that it is display: ${display}, which its content fills all the same`, async () => {
      const widths = ([tags]) =>
        tags.map((tag) => {
          const el = document.querySelector(tag);
          const base = el.shadowRoot.querySelector('.base');
          return [tag, [el.getBoundingClientRect().width, base.getBoundingClientRect().width]];
        });
      const css = `${tags.join()} { display: ${display}; width: 400px; justify-items: start; align-items: start }`;
      assert.deepEqual(await everyWidget(css, widths), each([400, 400]));
    });
  }
});

describe('what readers set for all text', () => {
  // WCAG 1.4.12, as a bookmarklet does it that knows of shadow roots.
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

  it('counts inside, and nothing is cut off by it', async () => {
    const found = await everyWidget(
      '* { letter-spacing: 1px; word-spacing: 1px; line-height: 1 }',
      async ([tags, spacing]) => {
        const lines = [];
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(spacing);
        for (const tag of tags) {
          const root = document.querySelector(tag).shadowRoot;
          root.adoptedStyleSheets.push(sheet);
          for (const el of root.querySelectorAll('.base *')) {
            const style = getComputedStyle(el);
            const size = parseFloat(style.fontSize);
            const set = ['lineHeight', 'letterSpacing', 'wordSpacing'].map(
              (name) => Math.round((parseFloat(style[name]) / size) * 100) / 100,
            );
            if (set.join() !== '1.5,0.12,0.16') lines.push(`${tag} ${el.localName}: ${set}`);
            const isCut = style.overflow !== 'visible' && el.scrollHeight > el.clientHeight + 1;
            if (isCut) lines.push(`${tag} ${el.localName} is cut off`);
          }
        }
        return lines;
      },
      spacing,
    );
    assert.deepEqual(found, []);
  });
});

describe('text that is the host page’s own', () => {
  const css =
    'body { letter-spacing: 3px; text-transform: uppercase } p { color: rgb(1, 2, 3); line-height: 3 }';
  const style = () => {
    const { color, letterSpacing, lineHeight, textTransform } = getComputedStyle(
      document.querySelector('p'),
    );
    return [color, letterSpacing, lineHeight, textTransform];
  };
  const own = ['rgb(1, 2, 3)', '3px', '48px', 'uppercase'];

  it('keeps its styles as the fallback of a widget', async () => {
    const body = '<clinic-article-card><p>Fallback</p></clinic-article-card>';
    assert.deepEqual(await visit(css, body, style, null, 'error'), own);
  });

  it('keeps its styles inside <clinic-content>', async () => {
    const body = `<clinic-content>${inline}<p>Text</p><clinic-notice></clinic-notice></clinic-content>`;
    assert.deepEqual(await visit(css, body, style), own);
  });
});

describe('what the host page changes later', () => {
  it('is taken over where it is inherited, and nothing else is', async () => {
    const names = [
      ...['fontFamily', 'fontSize', 'color', 'direction', 'visibility', 'colorScheme'],
      ...['webkitLocale', 'letterSpacing', 'fontWeight', 'textTransform', 'cursor'],
    ];
    const body = `<main lang="fr">${all.replace(/<script.*<\/script>/, inline.replace('"inLanguage":"en",', ''))}</main>`;
    const styles = await visit(
      '',
      body,
      (names) => {
        const main = document.querySelector('main');
        main.style = `font: italic 900 20px monospace; color: rgb(1, 2, 3); direction: rtl; visibility: visible; color-scheme: dark;
        letter-spacing: 9px; text-transform: uppercase; cursor: wait`;
        const style = getComputedStyle(
          document.querySelector('clinic-article').shadowRoot.querySelector('p:not([part])'),
        );
        return names.map((name) => style[name]);
      },
      names,
    );
    assert.deepEqual(styles, [
      ...['monospace', '20px', 'rgb(1, 2, 3)', 'rtl', 'visible', 'dark'],
      ...['"fr"', 'normal', '400', 'none', 'auto'],
    ]);
  });
});
