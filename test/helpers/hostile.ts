import { articleOf, documentOf } from './content.js';
import type { ContentDocument } from '../../src/content/types.js';

/** A document that has this URL wherever the format takes one. */
export const withUrl = (url: string): ContentDocument => {
  const image = { url, alt: 'Picture', srcset: `${url} 2x` };
  const party = { name: 'Somebody', url, image };
  const citation = [{ id: 'c', name: 'Study', url }];
  const text = ['Words ', { text: 'linked', href: url, cite: 'c' }];
  const items = [{ label: 'Lead', text, items: [{ text }] }];
  const paragraph = { type: 'paragraph' as const, text };
  const published = { reviewedBy: [party], lastReviewed: '2026-01-01', notices: ['n'] };
  return documentOf({
    publisher: party,
    articles: [
      articleOf('a', {
        ...published,
        url,
        image,
        author: [party],
        articleSection: [{ name: 'Category', slug: 'category', url }],
        citation,
        relatedLink: [{ name: 'More', url }],
        body: [
          {
            blocks: [
              paragraph,
              { type: 'list', items },
              { type: 'image', image: { url, alt: '' }, caption: text },
              { type: 'video', url, headline: 'Film', poster: image },
              { type: 'quote', text },
              { type: 'table', head: [text], rows: [[text]] },
              { type: 'callout', action: 'info', blocks: [paragraph] },
              { type: 'pathway', steps: [{ name: 'One', text }] },
            ],
          },
        ],
      }),
    ],
    treatments: [
      {
        ...published,
        id: 't',
        name: 'Treatment',
        steps: [{ name: 'Step', text, items }],
        sideEffects: {
          intro: text,
          groups: [
            { action: 'self-care', effects: [{ name: 'Headache', coping: text, cite: 'c' }] },
          ],
          unsuitableFor: [{ text, items }],
          reporting: { name: 'Agency', url, phone: url },
          citation,
        },
      },
    ],
    notices: [
      {
        id: 'n',
        action: 'info',
        headline: 'Notice',
        blocks: [paragraph, { type: 'list', items }],
        contacts: [{ name: 'Line', url, phone: url, sms: url }],
      },
    ],
  });
};

/** Every URL in content: what is at `url`, `href` and `srcset`, however deep. */
export const urlsIn = (content: unknown): string[] =>
  typeof content == 'object' && content
    ? Object.entries(content).flatMap(([key, value]) =>
        typeof value == 'string' && /^(url|href|srcset)$/.test(key) ? [value] : urlsIn(value),
      )
    : [];
