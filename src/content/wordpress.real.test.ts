import { expect } from '@open-wc/testing';
import answers from '../../test/data/wordpress-posts.json';
import { wordsOf } from '../../test/helpers/blocks.js';
import { read } from '../../test/helpers/wordpress.js';
import { ContentError } from './index.js';
import type { Article, Section } from './types.js';

const base = 'https://wordpress.example/wp-json/wp/v2/posts?_embed';
let { document, problems }: ReturnType<typeof read> = {
  document: { format: 'clinic-content/1' },
  problems: [],
};

/** What is read of the post with that slug. */
const post = (slug: string): Article => {
  const given = answers.posts.find((each) => each.slug == slug)!;
  return document.articles!.find(({ id }) => id == String(given.id))!;
};
const headlines = (sections: Section[] = []): string[] =>
  sections.flatMap(({ headline = '', sections: inside }) => [headline, ...headlines(inside)]);
const types = (sections: Section[] = []): string[] =>
  sections.flatMap(({ blocks, sections: inside }) => [
    ...blocks.map(({ type }) => type),
    ...types(inside),
  ]);

describe('what a real WordPress answers', () => {
  before(() => {
    ({ document, problems } = read(answers.posts, base));
  });

  it('is read whole, and nothing is wrong with it', () => {
    expect(document.articles).to.have.length(answers.posts.length);
    expect(problems.map(String)).to.deep.equal([]);
  });

  it('has titles that are decoded once', () => {
    const titles = ['ampersand', 'markup', 'code', 'emoji', 'arabic'].map(
      (slug) => post(slug).headline,
    );
    expect(titles).to.deep.equal([
      'Sleep & mood: \u201cwhat helps\u201d \u2014 and what doesn\u2019t',
      'What really helps',
      'When it is < 90/60 & what <sup> means',
      'Breathe \u{1fac1} and rest \u{1f9d8}\u200d\u2640\ufe0f',
      'كيف يعمل الكيتامين في الدماغ؟',
    ]);
    expect(post('untitled').headline).to.match(/^A short note without a title/);
    expect(post('untitled').description).to.equal(undefined);
  });

  it('has excerpts without signs of having been cut, but one', () => {
    expect(post('automatic').description).to.match(/prescription,\u2026$/);
    expect(post('continued').description).to.match(/prescription,\u2026$/);
    expect(post('more').description).to.equal('Do not drive.');
    expect(post('manual').description).to.equal('Ask who stays with you,\u00a0which team & why.');
    expect(post('chinese').description).to.match(/^氯胺酮作为麻醉剂/);
    for (const { description = '' } of document.articles!) {
      expect(description).not.to.match(/[[\]]|&\w+;|Continue|owned/);
    }
  });

  it('shows nothing of a protected post but its title', () => {
    expect(post('protected').headline).to.equal('Notes for participants');
    expect(JSON.stringify(post('protected'))).not.to.match(/1234|Room 4/);
  });

  it('has the moment of each post, on either side of midnight and in summer', () => {
    expect(post('evening').datePublished).to.equal('2025-03-02T06:30:00Z');
    expect(post('summer').datePublished).to.equal('2024-07-01T06:15:00Z');
  });

  it('has pictures where there are any', () => {
    const { image } = post('picture');
    expect(image!.alt).to.equal('Hands around a cup of tea: warm & "calm"');
    expect(image!.width! / image!.height!).to.be.closeTo(16 / 9, 0.02);
    expect(image!.srcset)
      .to.match(/large-300x169\.jpg 300w/)
      .and.not.match(/150x150|600x600/);
    expect(post('upright').image!.width! / post('upright').image!.height!).to.be.closeTo(
      2 / 3,
      0.01,
    );
    expect(post('small').image).to.include({ alt: '', width: 500, height: 375 });
    for (const slug of ['lost', 'news']) expect(post(slug).image).to.equal(undefined);
  });

  it('has categories, keywords and authors, decoded', () => {
    expect(post('both').articleSection).to.deep.include.members([
      {
        name: 'Mind & Body',
        slug: 'mind-body',
        url: 'https://wordpress.example/category/mind-body/',
      },
      {
        name: 'Sleep & "Rest"',
        slug: 'sleep-rest',
        url: 'https://wordpress.example/category/mind-body/sleep-rest/',
      },
    ]);
    expect(post('child').keywords).to.have.members(['5-HT & serotonin', 'Café']);
    expect(post('news').author![0]!.name).to.equal('Ana O\u2019Neil & Team');
    expect(post('orphan').author ?? []).to.deep.equal([]);
  });

  it('has links from the root of the site', () => {
    expect(post('relative').url).to.equal('https://wordpress.example/2025/relative/');
    expect(JSON.stringify(post('relative').body)).to.contain('"https://wordpress.example/team"');
  });

  it('has all that the block editor can write', () => {
    const { body } = post('body');
    expect(headlines(body).filter(Boolean)).to.deep.equal([
      'Understanding it',
      'How fast?',
      'What people say',
      'The rooms',
    ]);
    const found = types(body);
    expect(found.filter((type) => type == 'image')).to.have.length(3);
    expect(found.filter((type) => type == 'video')).to.have.length(2);
    expect(found.filter((type) => type == 'quote')).to.have.length(2);
    expect(found.filter((type) => type == 'list')).to.have.length(2);
    expect(found.filter((type) => type == 'table')).to.have.length(1);
    const words = wordsOf(body);
    expect(words).to.match(/By the bed.*Two of our rooms.*Left: bring a friend\..*Talk to us/);
    expect(words).not.to.match(/owned|color/);
    expect(JSON.stringify(body)).to.contain('"https://wordpress.example/contact"');
    expect(JSON.stringify(body)).to.contain('"label":"Mechanism of action"');
  });

  it('has what the classic editor writes', () => {
    const { body } = post('classic');
    expect(wordsOf(body)).to.match(
      /^Two lines, one paragraph with 5.mg and bold words\. Sit down first/,
    );
    expect(types(body)).to.include.members(['image', 'quote', 'list', 'video']);
    expect(headlines(body)).to.contain('A heading of level three');
    expect(wordsOf(post('emoji').body)).to.match(/out\. \u{1f642} :mrgreen:$/u);
    expect(wordsOf(post('code').body)).to.equal(
      'Press <Enter> & read R&D notes: 5 mg, 10^9 cells.',
    );
  });

  it('may have fewer fields, as the address asks for', () => {
    for (const list of [
      answers.withoutEmbed,
      answers.fieldsWithoutEmbedded,
      answers.fieldsWithEmbedded,
    ]) {
      const few = read(list, base);
      expect(few.problems).to.deep.equal([]);
      expect(few.document.articles).to.have.length(list.length);
      for (const { id, headline, url, datePublished } of few.document.articles!) {
        const same = document.articles!.find((each) => each.id == id);
        expect(same).to.include({ headline, url, datePublished });
      }
    }
  });

  for (const name of ['tooManyPerPage', 'pastTheEnd', 'unknownPost', 'unknownRoute'] as const) {
    it(`is no content when it says that something is wrong: ${name}`, () => {
      expect(() => read(answers[name], base))
        .to.throw(ContentError)
        .with.property('code', 'unknown-format');
    });
  }
});
