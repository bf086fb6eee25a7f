import { expect, fixture, html } from '@open-wc/testing';
import { articleOf, articles, documentOf } from '../../test/helpers/content.js';
import { all, links, settled, showsFallback, text, until } from '../../test/helpers/dom.js';
import { fakeNet } from '../../test/helpers/net.js';
import type { ClinicElement } from './clinic-element.js';
import type { ClinicArticleCard, ClinicRecentPosts } from '../registry.js';
import '../clinic-widgets.js';

describe('the fallback', () => {
  it('is shown until content is there, and is never removed or changed', async () => {
    const net = fakeNet();
    const el = await fixture<ClinicRecentPosts>(html`
      <clinic-recent-posts src=${net.url()}>
        <!-- Of the page -->
        <p>Read <a href="https://publisher.example/blog">our blog</a></p>
        Words alone
      </clinic-recent-posts>
    `);
    const nodes = [...el.childNodes];
    const { innerHTML } = el;
    const unchanged = () => {
      expect([...el.childNodes].every((node, i) => node == nodes[i])).to.equal(true);
      expect(el.innerHTML).to.equal(innerHTML);
    };
    expect(showsFallback(el)).to.equal(true);
    unchanged();
    net.calls[0]!.answer('', { status: 404 });
    await settled(el);
    expect([el.status, showsFallback(el)]).to.deep.equal(['error', true]);
    unchanged();
    for (const [answer, status] of [
      [articles('a'), 200],
      // What is there stays when it cannot be had anew.
      ['', 404],
    ] as const) {
      const done = el.reload();
      net.calls[net.calls.length - 1]!.answer(answer, { status });
      await done;
      expect([el.status, showsFallback(el)]).to.deep.equal(['ready', false]);
      expect(text(el)).to.contain('Headline a');
      unchanged();
    }
  });

  const failures: [what: string, content: unknown][] = [
    ['no JSON', 'no JSON'],
    ['another format', { format: 'x' }],
    ['a later version', { format: 'clinic-content/3' }],
  ];
  for (const [what, content] of failures) {
    it(`is what people see with ${what}, and nothing beside it`, async () => {
      const el = await fixture<ClinicRecentPosts>(html`
        <clinic-recent-posts .content=${content}><p>Fallback</p></clinic-recent-posts>
      `);
      expect([el.status, showsFallback(el)]).to.deep.equal(['error', true]);
      expect(text(el)).to.equal('');
      expect(all(el, 'button, [role=status], [aria-busy=true]')).to.have.length(0);
    });
  }

  it('is what people see with an unknown id', async () => {
    const el = await fixture<ClinicArticleCard>(html`
      <clinic-article-card .content=${articles('a')} article="b"><p>Fallback</p></clinic-article-card>
    `);
    expect([el.status, showsFallback(el)]).to.deep.equal(['error', true]);
  });

  it('keeps a skeleton away', async () => {
    const el = await fixture(html`
      <clinic-recent-posts .content=${null}><p>Fallback</p></clinic-recent-posts>
    `);
    expect(text(el)).to.equal('');
    expect(all(el, '*').map(({ localName }) => localName)).to.deep.equal(['slot']);
  });

  const none = [
    ['nothing', html`<clinic-recent-posts .content=${null}></clinic-recent-posts>`],
    ['white space', html`<clinic-recent-posts .content=${null}> </clinic-recent-posts>`],
    ['a comment', html`<clinic-recent-posts .content=${null}><!-- x --></clinic-recent-posts>`],
    [
      'inline JSON',
      html`<clinic-recent-posts .content=${null}><script type="application/json">{}</script></clinic-recent-posts>`,
    ],
  ] as const;
  for (const [what, template] of none) {
    it(`is not ${what}: a skeleton shows`, async () => {
      const el = await fixture(template);
      expect(text(el)).to.contain('Loading');
    });
  }

  it('can be a picture without words', async () => {
    const el = await fixture(html`
      <clinic-recent-posts .content=${null}>
        <img src="/demo/images/harbor.svg" alt="Harbor" width="20" height="20" />
      </clinic-recent-posts>
    `);
    expect(showsFallback(el)).to.equal(true);
    expect(text(el)).not.to.contain('Loading');
  });

  it('can come later', async () => {
    const el = await fixture<ClinicElement>(
      html`<clinic-recent-posts .content=${null}></clinic-recent-posts>`,
    );
    el.append(Object.assign(document.createElement('p'), { textContent: 'Later' }));
    await until(() => showsFallback(el));
    expect(text(el)).to.equal('');
  });

  it('keeps the size that the page gives it', async () => {
    const root = await fixture(html`
      <div>
        <p id="alone" style="margin: 0; font: 20px/1.5 serif">Fallback</p>
        <clinic-recent-posts .content=${null}>
          <p style="margin: 0; font: 20px/1.5 serif">Fallback</p>
        </clinic-recent-posts>
      </div>
    `);
    const [alone, inside] = [...root.querySelectorAll('p')].map((p) => p.getBoundingClientRect());
    expect(inside!.height).to.equal(alone!.height);
    expect(inside!.width).to.equal(alone!.width);
    expect(root.lastElementChild!.getBoundingClientRect().height).to.equal(alone!.height);
  });

  it('stays hidden where the page hides the widget', async () => {
    const el = await fixture<HTMLElement>(
      html`<clinic-recent-posts hidden .content=${null}><p>Fallback</p></clinic-recent-posts>`,
    );
    expect(getComputedStyle(el).display).to.equal('none');
  });
});

describe('withdrawn and expired content', () => {
  const gone = [
    { status: 'withdrawn' as const },
    { expires: '2020-01-01' },
    { expires: '2020-01-01T10:00:00Z' },
  ];
  const card = (content: unknown, attributes: Partial<ClinicArticleCard> = {}) =>
    fixture<ClinicArticleCard>(html`
      <clinic-article-card .content=${content} .article=${'a'} .articleUrl=${attributes.articleUrl}>
        <p>Fallback that says the same</p>
      </clinic-article-card>
    `);

  for (const why of gone) {
    it(`is not shown, nor its fallback: ${JSON.stringify(why)}`, async () => {
      const el = await card(articles(articleOf('a', { ...why, description: 'Old advice' })));
      expect(el.status).to.equal('empty');
      expect(showsFallback(el)).to.equal(false);
      expect(text(el)).to.equal('This information is no longer available.');
    });

    it(`of a treatment is not shown: ${JSON.stringify(why)}`, async () => {
      const steps = [{ name: 'Old step' }];
      const groups = [{ effects: [{ name: 'Old effect' }] }];
      for (const parts of [{ steps }, { sideEffects: { groups } }, {}]) {
        const content = documentOf({ treatments: [{ id: 't', name: 'Old', ...parts, ...why }] });
        const root = await fixture(html`
          <clinic-content .content=${content}>
            <clinic-treatment-steps><p>Fallback</p></clinic-treatment-steps>
            <clinic-side-effects><p>Fallback</p></clinic-side-effects>
          </clinic-content>
        `);
        for (const el of root.querySelectorAll<ClinicElement>('*:not(p)')) {
          await settled(el);
          expect([el.status, showsFallback(el)]).to.deep.equal(['empty', false]);
          expect(text(el)).to.equal('This information is no longer available.');
        }
      }
    });
  }

  it('leads to the article that replaces it', async () => {
    const old = articleOf('a', { status: 'withdrawn', replacedBy: 'b' });
    const el = await card(articles(old, articleOf('b', { headline: 'The new one' })));
    const [link] = links(el);
    expect([link!.textContent, link!.href]).to.deep.equal([
      'The new one',
      'https://publisher.example/b',
    ]);
    const own = await card(articles(old, 'b'), { articleUrl: '/learn?article={id}' });
    expect(new URL(links(own)[0]!.href).search).to.equal('?article=b');
  });

  it('leads to the URL that replaces it', async () => {
    const replacedBy = 'https://publisher.example/new';
    const el = await card(articles(articleOf('a', { status: 'withdrawn', replacedBy })));
    expect(links(el).map(({ href }) => href)).to.deep.equal([replacedBy]);
    expect(text(el)).to.equal('This information is no longer available. Read this instead');
  });

  it('leads nowhere bad', async () => {
    for (const replacedBy of ['javascript:alert(1)', 'data:text/html,x']) {
      const el = await card(articles(articleOf('a', { status: 'withdrawn', replacedBy })));
      expect(links(el)).to.have.length(0);
    }
  });
});
