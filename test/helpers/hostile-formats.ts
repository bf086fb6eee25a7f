import type { Article, ContentDocument } from '../../src/content/types.js';
import { documentOf } from './content.js';
import { feedOf } from './feed.js';
import type { Payload } from './payloads.js';
import { postOf } from './wordpress.js';

// Whatever comes of the payload, these stay to be read.
const before = '<p>Words before.</p>';

/** WordPress posts with each payload in every field. */
export const posts = (payloads: Payload[]): unknown =>
  payloads.map(({ html, text, url }, i) => {
    const term = (taxonomy: string) => ({ taxonomy, name: text, slug: text, link: url });
    const size = { source_url: url, width: 640, height: 360, file: text };
    return {
      ...postOf({
        id: i,
        link: url,
        title: text,
        content: `${before}${html}`,
        excerpt: `<p>About.</p>${html}`,
        lang: text,
        slug: text,
        guid: { rendered: html },
      }),
      jetpack_featured_media_url: url,
      yoast_head: html,
      _embedded: {
        author: [
          { name: `Ana ${text}`, url, link: url, description: html, avatar_urls: { 96: url } },
        ],
        'wp:featuredmedia': [
          {
            source_url: i % 2 ? url : 'https://good.example/a.png',
            alt_text: text,
            caption: { rendered: html },
            media_details: { width: 640, height: 360, sizes: { full: size, [text]: size } },
          },
        ],
        'wp:term': [[term('category')], [term('post_tag')]],
      },
    };
  });

/** A JSON Feed with each payload in every field. */
export const feed = (payloads: Payload[]): unknown => {
  const party = ({ text, url }: Payload) => ({ name: text, url, avatar: url });
  return feedOf(
    payloads.map(({ html, text, url, technique }, i) => ({
      id: `${i} ${text}`,
      url,
      external_url: url,
      title: text,
      summary: i % 3 ? undefined : text,
      content_html: `${before}${html}`,
      content_text: i % 3 == 1 ? text : undefined,
      image: url,
      banner_image: url,
      date_published: text,
      authors: [party({ html, text, url, technique })],
      tags: [text],
      language: text,
      attachments: [{ url, mime_type: text, title: text }],
      [text]: html,
    })),
    { title: payloads[0]!.text, home_page_url: payloads[0]!.url, icon: payloads[0]!.url },
  );
};

const article = ({ text, url }: Payload, i: number): Article => {
  const image = { url, alt: text, srcset: `${url} 2x, ${url} 640w`, width: 640, height: 360 };
  const party = { name: text, jobTitle: text, url, image };
  const inline = [text, { text, href: url, cite: text, emphasis: 'strong' as const }];
  const items = [{ label: text, text: inline, items: [{ text: inline }] }];
  const paragraph = { type: 'paragraph' as const, text: inline };
  return {
    id: `${i} ${text}`,
    url,
    headline: text,
    description: text,
    image,
    articleSection: [text, { name: text, slug: text, url }],
    keywords: [text],
    inLanguage: text,
    author: [party],
    datePublished: text,
    timeRequired: text,
    reviewedBy: [party],
    citation: [{ id: text, name: text, url, doi: text, pmid: text }],
    relatedLink: [{ name: text, url }],
    body: [
      {
        id: text,
        headline: text,
        blocks: [
          paragraph,
          { type: 'list', items },
          { type: 'image', image, caption: inline },
          { type: 'video', url, headline: text, poster: image, duration: text },
          { type: 'quote', text: inline, source: text },
          { type: 'table', caption: text, head: [inline], rows: [[inline]] },
          { type: 'callout', action: 'info', headline: text, blocks: [paragraph] },
          { type: 'pathway', headline: text, steps: [{ name: text, text: inline, cite: text }] },
        ],
      },
    ],
  };
};

/** A native document with each payload in every field of articles, a treatment and a notice. */
export const native = (payloads: Payload[]): ContentDocument => {
  const [{ text, url }] = payloads as [Payload];
  const inlines = payloads.map((each) => [each.text, { text: each.text, href: each.url }]);
  const items = inlines.map((each, i) => ({ label: payloads[i]!.text, text: each }));
  return documentOf({
    inLanguage: text,
    publisher: { name: text, url },
    articles: payloads.map(article),
    treatments: [
      {
        id: 't',
        name: text,
        notices: ['n'],
        steps: payloads.map((each, i) => ({
          name: each.text,
          text: inlines[i]!,
          duration: each.text,
          recurrence: each.text,
          performer: each.text,
          bring: [each.text],
        })),
        sideEffects: {
          intro: inlines.flat(),
          basis: text,
          groups: [
            {
              headline: text,
              effects: payloads.map((each, i) => ({
                name: each.text,
                coping: inlines[i]!,
                signs: [each.text],
                onset: each.text,
                cite: each.text,
              })),
            },
          ],
          unsuitableFor: items,
          reporting: { name: text, url, phone: text },
          citation: payloads.map((each) => ({
            id: each.text,
            name: each.text,
            url: each.url,
            doi: each.text,
          })),
        },
      },
    ],
    notices: [
      {
        id: 'n',
        action: 'info',
        headline: text,
        conditions: payloads.map((each) => each.text),
        blocks: [{ type: 'list', items }],
        contacts: payloads.map((each) => ({
          name: each.text,
          phone: each.text,
          sms: each.text,
          url: each.url,
        })),
      },
    ],
  });
};
