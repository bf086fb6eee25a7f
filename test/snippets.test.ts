import { expect } from '@open-wc/testing';
import library from '../package.json';
import type { Args } from '../.storybook/render.js';
import { snippet } from '../.storybook/snippet.js';

const cdn = `https://cdn.example/clinic-widgets/${library.version}`;
const head = `<link rel="stylesheet" href="${cdn}/reserve.css">
<script defer src="${cdn}/clinic-widgets.js"></script>
`;
const card = (args: Args, around?: Args, globals = {}) =>
  snippet({
    component: 'clinic-article-card',
    args,
    parameters: around ? { around } : {},
    globals,
  });

describe('what "Show code" gives', () => {
  it('is all that a page needs, in a few lines', () => {
    expect(card({ content: { articles: [] }, layout: 'side', region: undefined })).to.equal(
      `${head}
<clinic-article-card src="https://publisher.example/content.json" layout="side"></clinic-article-card>`,
    );
  });

  it('has the fallback between the tags, words quoted, and attributes without a value', () => {
    expect(card({ toc: true, heading: 'Say "A & B"', children: '\n    <p>\n      A\n    </p>\n' }))
      .to.equal(`${head}
<clinic-article-card toc heading="Say &quot;A &amp; B&quot;">
  <p>
    A
  </p>
</clinic-article-card>`);
  });

  it('has tokens as style', () => {
    expect(card({ '--clinic-radius': '0', '--clinic-size': '' })).to.equal(`${head}
<clinic-article-card
  style="
    --clinic-radius: 0;
  "
></clinic-article-card>`);
  });

  it('has the content that stands around, once', () => {
    expect(card({ content: [], article: 'a' }, { region: 'US' })).to.equal(`${head}
<clinic-content
  src="https://publisher.example/wp-json/wp/v2/posts?_embed"
  region="US"
>
  <clinic-article-card article="a"></clinic-article-card>
</clinic-content>`);
  });

  it('has the theme and the language that the toolbar says', () => {
    const lines = card({}, undefined, { theme: 'calm', language: 'es' }).split('\n');
    expect(lines).to.include(`<link rel="stylesheet" href="${cdn}/themes/calm.css">`);
    expect(lines).to.include(`<script defer src="${cdn}/locales/es.js"></script>`);
    expect(lines[0]).to.contain('<html lang="es">');
    expect(card({ lang: 'ar' }))
      .to.contain('/locales/ar.js')
      .and.not.contain('<html');
  });
});
