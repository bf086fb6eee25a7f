import { expect, fixture, html } from '@open-wc/testing';
import wordpress from '../../../demo/content/posts.wordpress.json';
import { articles, sample } from '../../../test/helpers/content.js';
import {
  all,
  links,
  outline,
  parts,
  record,
  settled,
  text,
  texts,
  tidy,
} from '../../../test/helpers/dom.js';
import { articleWidget, paragraph, section } from '../../../test/helpers/reading.js';
import { stopTime, written } from '../../../test/helpers/time.js';
import { postOf } from '../../../test/helpers/wordpress.js';
import type { Article } from '../../content/types.js';
import type { ClinicArticle } from './article.js';
import './article.define.js';

const widget = async (content: unknown) =>
  settled(
    await fixture<ClinicArticle>(html`<clinic-article .content=${content}></clinic-article>`),
  );

/** Everything that an article can have beside its sections. */
const complete: Partial<Article> = {
  headline: 'Sleep',
  articleSection: [
    { name: 'Blog', url: 'https://publisher.example/blog' },
    'Health',
    { name: 'Rest' },
  ],
  author: [
    { name: 'Ana Cruz', jobTitle: 'Nurse', url: 'https://publisher.example/ana' },
    { type: 'Organization', name: 'Sleep Team' },
  ],
  datePublished: '2026-09-14',
  dateModified: '2026-10-28T15:30:00Z',
  timeRequired: 'PT10M',
  lastReviewed: '2026-10-26',
  nextReviewDue: '2027-10-26',
  reviewedBy: [{ name: 'Dr. Ines', jobTitle: 'Psychiatrist' }],
  image: { url: 'https://publisher.example/a.png', alt: 'A bed' },
  body: [section('First'), section('Second'), section('Third')],
  notices: ['n'],
  citation: [{ id: 'c', name: 'A study' }],
  relatedLink: [{ name: 'Dreams', url: 'https://publisher.example/dreams' }],
};
const notices = [{ id: 'n', action: 'info' as const, headline: 'Not advice' }];

/** That these words are said, in this order. */
const expectOrder = (said: string, words: string[]) => {
  let from = 0;
  for (const each of words) {
    const at = said.indexOf(each, from);
    expect(at, `"${each}" in "${said.slice(from)}"`).to.be.least(0);
    from = at + each.length;
  }
};

describe('an article', () => {
  it('has its parts in the order in which they are read', async () => {
    stopTime('2026-11-23T12:00:00Z');
    const el = await articleWidget(complete, { notices }, { toc: true });
    expectOrder(text(el), [
      ...['Blog', 'Health', 'Rest', 'Sleep', 'By Ana Cruz (Nurse), Sleep Team'],
      ...['Published September 14, 2026', `Updated ${written('2026-10-28T15:30:00Z')}`],
      ...['Reading time: about 10 minutes', 'Reviewed by Dr. Ines (Psychiatrist)'],
      ...['On this page', 'First', 'Second', 'Third', 'Of First', 'Of Second', 'Of Third'],
      ...['Not advice', 'Sources', 'A study', 'More information', 'Dreams'],
      'In the category Blog / Health / Rest, by Ana Cruz and Sleep Team.',
    ]);
    const picture = all(el, 'img')[0]!;
    const [contents] = all(el, 'nav');
    expect(picture.compareDocumentPosition(contents!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is an article, and no other landmark but its contents', async () => {
    const el = await articleWidget(complete, { notices }, { toc: true });
    expect(all(el, 'article')).to.have.length(1);
    const landmarks = 'main, header, footer, aside, section, form, [role=region]';
    expect(all(el, landmarks)).to.have.length(0);
  });

  it('names its categories, outermost first, as a list of links', async () => {
    const el = await articleWidget(complete);
    const [list] = all(el, 'article > ol');
    expect(texts([...list!.querySelectorAll('li')])).to.deep.equal(['Blog', 'Health', 'Rest']);
    expect([...list!.querySelectorAll('a')].map((a) => [a.textContent, a.href])).to.deep.equal([
      ['Blog', 'https://publisher.example/blog'],
    ]);
  });

  it('names people and teams who wrote it, with links where there are any', async () => {
    const byline = async (author: Article['author']) =>
      texts(parts(await articleWidget({ author }), 'meta'))[0];
    expect(await byline([{ name: 'Ana' }])).to.equal('By Ana');
    expect(await byline([{ name: 'Ana', jobTitle: 'Nurse' }, { name: 'Ben' }])).to.equal(
      'By Ana (Nurse), Ben',
    );
    const anchor = links(await articleWidget(complete)).find(
      ({ textContent }) => textContent == 'Ana Cruz',
    );
    expect(anchor!.href).to.equal('https://publisher.example/ana');
  });

  it('has its dates for machines, too', async () => {
    const dates = parts(await articleWidget(complete), 'date');
    expect(dates.map((date) => [date.localName, date.getAttribute('datetime')])).to.deep.equal([
      ['time', '2026-09-14'],
      ['time', '2026-10-28T15:30:00Z'],
    ]);
  });

  it('leaves out what it does not have', async () => {
    const el = await articleWidget({ headline: 'Alone' }, { notices }, { toc: true });
    expect(text(el)).to.equal('Alone');
    expect(all(el, 'ol, ul, nav, img, time, p')).to.have.length(0);
    const empty = {
      ...{ articleSection: [], author: [], body: [], citation: [], relatedLink: [], notices: [] },
      ...{ reviewedBy: [], description: '' },
    };
    expect(text(await articleWidget({ headline: 'Alone', ...empty }))).to.equal('Alone');
  });

  it('says where it belongs and whose it is only where both are known', async () => {
    const { author, articleSection } = complete;
    for (const more of [{ author }, { articleSection }] as Partial<Article>[]) {
      expect(text(await articleWidget(more))).not.to.contain('In the category');
    }
    const el = await articleWidget({ author: [{ name: 'Ana' }], articleSection: ['Blog'] });
    expect(text(el)).to.contain('In the category Blog, by Ana.');
  });

  it('whose review is overdue says so, and tells the page', async () => {
    stopTime('2026-11-23T12:00:00Z');
    const told = record(document, 'clinic-review-overdue');
    const el = await articleWidget({ lastReviewed: '2025-10-26', nextReviewDue: '2026-10-26' });
    expect(text(el)).to.contain('Review was due on October 26, 2026. This may be out of date.');
    expect(told.map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('has its description where it has no introduction', async () => {
    const description = 'In short.';
    const shown = async (body?: Article['body']) =>
      texts(parts(await articleWidget({ description, ...(body && { body }) }), 'description'));
    expect(await shown()).to.deep.equal(['In short.']);
    expect(await shown([section('First')])).to.deep.equal(['In short.']);
    expect(await shown([section(undefined, paragraph('Long.')), section('First')])).to.deep.equal(
      [],
    );
  });

  it('is in its own language', async () => {
    const el = await articleWidget({ headline: 'Schlaf', inLanguage: 'de' }, { inLanguage: 'en' });
    expect(parts(el, 'headline')[0]!.closest('[lang]')!.getAttribute('lang')).to.equal('de');
    const other = await articleWidget({ headline: 'Sleep' }, { inLanguage: 'fr' });
    expect(parts(other, 'headline')[0]!.closest('[lang]')!.getAttribute('lang')).to.equal('fr');
  });

  it('shows all of the sample', async () => {
    const el = await widget(sample());
    const said = text(el);
    const [{ body, relatedLink, citation }] = sample().articles as [Article];
    for (const { headline, blocks } of body!) {
      for (const each of blocks) {
        if (each.type == 'paragraph' && typeof each.text == 'string') {
          expect(said).to.contain(tidy(each.text));
        }
      }
      if (headline) expect(outline(el)).to.include(`3 ${headline}`);
    }
    for (const { name } of [...relatedLink!, ...citation!]) expect(said).to.contain(name);
  });

  it('can come from WordPress', async () => {
    const [{ title }] = wordpress as unknown as [{ title: { rendered: string } }];
    const el = await widget(wordpress);
    expect(el.status).to.equal('ready');
    expect(parts(el, 'headline')[0]!.textContent).to.equal(
      new DOMParser().parseFromString(title.rendered, 'text/html').body.textContent,
    );
    const post = await widget([
      postOf({
        title: 'Sleep &amp; rest',
        content: '<p>Begin.</p><h2>Beds</h2><p>Soft <b>ones</b>.</p><ul><li>Big</li></ul>',
      }),
    ]);
    expect(outline(post)).to.deep.equal(['2 Sleep & rest', '3 Beds']);
    expectOrder(text(post), ['Sleep & rest', 'Begin.', 'Beds', 'Soft ones.', 'Big']);
    expect(parts(post, 'description')).to.have.length(0);
  });

  it('is the first one, unless it is told which', async () => {
    const el = await widget(articles('a', 'b'));
    expect(outline(el)).to.deep.equal(['2 Headline a']);
    el.article = 'b';
    await el.updateComplete;
    expect(outline(el)).to.deep.equal(['2 Headline b']);
  });
});
