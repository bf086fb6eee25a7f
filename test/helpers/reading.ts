import { fixture, html } from '@open-wc/testing';
import type { Article, Block, ContentDocument, Inline, Section } from '../../src/content/types.js';
import type { ClinicArticle } from '../../src/widgets/article/article.js';
import { articleOf, documentOf } from './content.js';
import { settled } from './dom.js';

export const paragraph = (text: Inline): Block => ({ type: 'paragraph', text });

/** A section; without blocks it says its headline once more. */
export const section = (headline: string | undefined, ...blocks: Block[]): Section => ({
  ...(headline && { headline }),
  blocks: blocks[0] ? blocks : [paragraph(`Of ${headline}`)],
});

/** A document of one article. */
export const articleDocument = (
  more: Partial<Article>,
  rest: Partial<ContentDocument> = {},
): ContentDocument => documentOf({ articles: [articleOf('a', more)], ...rest });

/** A whole article on a page. */
export const articleWidget = async (
  more: Partial<Article>,
  rest: Partial<ContentDocument> = {},
  attributes: Partial<ClinicArticle> = {},
): Promise<ClinicArticle> => {
  const content = articleDocument(more, rest);
  const el = await fixture<ClinicArticle>(html`
    <clinic-article
      .content=${content}
      .toc=${attributes.toc}
      .region=${attributes.region}
      .pictures=${attributes.pictures}
      .headingLevel=${attributes.headingLevel}
    ></clinic-article>
  `);
  return settled(el);
};

/** An article that has these blocks in it. */
export const blocksWidget = (
  blocks: Block[],
  more: Partial<Article> = {},
  rest: Partial<ContentDocument> = {},
): Promise<ClinicArticle> => articleWidget({ body: [{ blocks }], ...more }, rest);
