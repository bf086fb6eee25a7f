import { expect, fixture, html } from '@open-wc/testing';
import type { ClinicElement } from '../src/base/clinic-element.js';
import type { ClinicContent } from '../src/source/clinic-content.js';
import { articleOf, articles, sample } from './helpers/content.js';
import { all, settled, text } from './helpers/dom.js';
import { fc } from './helpers/fast-check.mjs';
import { withUrl } from './helpers/hostile.js';
import { changed, changesOf } from './helpers/mutations.mjs';
import { warnings } from './helpers/stub.js';
import '../src/clinic-widgets.js';

/** All widgets on one page, in one provider. */
const page = async (content: unknown) => {
  const root = await fixture<ClinicContent>(html`
    <clinic-content .content=${content} article-url="/learn?article={id}" region="US">
      <clinic-article-card></clinic-article-card>
      <clinic-recent-posts limit="100" layout="grid"></clinic-recent-posts>
      <clinic-treatment-steps></clinic-treatment-steps>
      <clinic-side-effects></clinic-side-effects>
    </clinic-content>
  `);
  const widgets = [...root.querySelectorAll<ClinicElement>('*')];
  const update = async () => {
    await root.updateComplete;
    for (const el of widgets) await settled(el);
  };
  await update();
  return { root, widgets, update };
};

/** What in a widget could run a script, or load one. */
const dangers = (el: Element): string[] =>
  all(el, '*').flatMap((element) => {
    const wrong: string[] = [];
    if (/^(script|iframe|object|embed|form|style|base|link|meta|svg)$/.test(element.localName)) {
      wrong.push(element.localName);
    }
    for (const { name, value } of element.attributes) {
      if (/^on/.test(name) || name == 'srcdoc') wrong.push(name);
      if (/^(href|src|action)$/.test(name)) {
        const { protocol } = new URL(value, document.baseURI);
        const allowed = name == 'href' ? /^(https?|mailto|tel|sms):$/ : /^https?:$/;
        if (!allowed.test(protocol)) wrong.push(`${name}=${value}`);
      }
      if (name == 'srcset' && /script|data:/i.test(value)) wrong.push(`${name}=${value}`);
    }
    return wrong;
  });

describe('hostile content', () => {
  for (const payload of [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
  ]) {
    it(`is never more than words: ${JSON.stringify(payload)}`, async () => {
      warnings();
      const { widgets } = await page(withUrl(payload));
      for (const el of widgets) {
        expect(el.status, el.localName).to.equal('ready');
        expect(dangers(el)).to.deep.equal([]);
      }
    });
  }

  it('is shown as it is written, not as HTML', async () => {
    const markup = '<script>alert(1)</script><b>&lt;</b>${1}{{2}}';
    const el = await fixture(html`
      <clinic-recent-posts
        .content=${articles(articleOf('a', { headline: markup, description: markup }))}
      ></clinic-recent-posts>
    `);
    expect(text(el).split(markup)).to.have.length(3);
    expect(dangers(el)).to.deep.equal([]);
  });

  it('full of mistakes upsets no widget on the page', async function () {
    this.timeout(60_000);
    warnings();
    const { root, widgets, update } = await page(sample());
    await fc.assert(
      fc.asyncProperty(changesOf(sample()), async (changes) => {
        root.content = changed(sample(), changes);
        await update();
        for (const el of widgets) {
          expect(el.status).to.be.oneOf(['ready', 'empty', 'error']);
          expect(dangers(el)).to.deep.equal([]);
          expect(text(el)).not.to.match(/\[object|undefined|\bNaN\b|Invalid Date/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('in one widget leaves the others alone', async () => {
    warnings();
    const root = await fixture(html`
      <div>
        <clinic-recent-posts .content=${'{'}></clinic-recent-posts>
        <clinic-recent-posts .content=${{ format: { toString: null } }}></clinic-recent-posts>
        <clinic-recent-posts src="javascript:alert(1)"></clinic-recent-posts>
        <clinic-recent-posts .content=${articles('a')}></clinic-recent-posts>
      </div>
    `);
    const found: string[] = [];
    for (const el of root.querySelectorAll<ClinicElement>('*')) {
      found.push((await settled(el)).status);
    }
    expect(found).to.deep.equal(['error', 'error', 'error', 'ready']);
  });
});
