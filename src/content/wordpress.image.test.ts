import { expect } from '@open-wc/testing';
import { articleFrom, postOf, read, site } from '../../test/helpers/wordpress.js';

const file = (name: string) => `${site}/wp-content/uploads/${name}.jpg`;
const size = (name: string, width: number, height: number) => ({
  file: `${name}.jpg`,
  width,
  height,
  mime_type: 'image/jpeg',
  source_url: file(name),
});
const media = (more: object = {}) => ({
  id: 4,
  media_type: 'image',
  alt_text: 'Hands & "tea"',
  source_url: file('full'),
  media_details: {
    width: 2560,
    height: 1440,
    sizes: {
      medium: size('medium', 300, 169),
      large: size('large', 1024, 576),
      thumbnail: size('thumbnail', 150, 150),
      medium_large: size('medium_large', 768, 432),
      square: size('square', 600, 600),
      full: size('full', 2560, 1440),
    },
  },
  ...more,
});
const imageOf = (first: unknown, more: object = {}) =>
  articleFrom({ featured_media: 4, _embedded: { 'wp:featuredmedia': [first] }, ...more }).image;

describe('the picture of a WordPress post', () => {
  it('is of a size that fits a card, with its words and measures', () => {
    const image = imageOf(media())!;
    expect(image.alt).to.equal('Hands & "tea"');
    expect(image.width).to.be.within(500, 1100);
    const chosen = Object.values(media().media_details.sizes).find(
      ({ source_url }) => source_url == image.url,
    )!;
    expect([image.width, image.height]).to.deep.equal([chosen.width, chosen.height]);
  });

  it('is not of a size that has no address', () => {
    const { media_details: details } = media();
    const sizes = { ...details.sizes, broken: { width: 640, height: 360 } };
    const image = imageOf(media({ media_details: { ...details, sizes } }))!;
    expect(image).to.deep.equal(imageOf(media()));
  });

  it('can be had in every size of its shape, and in no other shape', () => {
    const offered = imageOf(media())!
      .srcset!.split(', ')
      .map((each) => each.split(' '));
    const names = offered.map(([url]) => url!.split('/').pop());
    expect(names).to.include.members(['medium.jpg', 'medium_large.jpg', 'large.jpg']);
    expect(names).not.to.include.members(['thumbnail.jpg']);
    expect(names).not.to.include.members(['square.jpg']);
    const widths = Object.values(media().media_details.sizes).map(({ source_url, width }) => [
      source_url,
      `${width}w`,
    ]);
    for (const each of offered) expect(widths).to.deep.include(each);
  });

  it('keeps its shape when it stands upright', () => {
    const details = {
      width: 800,
      height: 1200,
      sizes: { large: size('large', 683, 1024), thumbnail: size('thumbnail', 150, 150) },
    };
    const image = imageOf(media({ media_details: details }))!;
    expect(image.width! / image.height!).to.be.closeTo(2 / 3, 0.01);
    expect(image.srcset).not.to.contain('thumbnail');
  });

  it('is as it is where there is no other size', () => {
    for (const sizes of [{}, [], undefined, null]) {
      const image = imageOf(media({ media_details: { width: 500, height: 375, sizes } }))!;
      expect(image).to.include({ url: file('full'), width: 500, height: 375 });
    }
  });

  it('needs no measures', () => {
    // What WordPress says of an SVG, and what is left of a damaged file.
    for (const media_details of [
      {},
      [],
      null,
      undefined,
      { sizes: {} },
      { width: 1, height: 1, sizes: { full: { width: 100, height: 100 } } },
    ]) {
      const { document, problems } = read([
        postOf({ _embedded: { 'wp:featuredmedia': [media({ media_details })] } }),
      ]);
      const { image } = document.articles![0]!;
      expect(image?.url, JSON.stringify(media_details)).to.equal(file('full'));
      expect(image).not.to.have.property('srcset', 'undefined');
      expect(problems.map(String), JSON.stringify(media_details)).to.deep.equal([]);
    }
  });

  it('may have a link from the root of its site, in each size', () => {
    const details = {
      width: 640,
      height: 360,
      sizes: { medium: { ...size('m', 320, 180), source_url: '/m.jpg' } },
    };
    const image = imageOf(media({ source_url: '/full.jpg', media_details: details }))!;
    expect(image.url).to.equal(`${site}/full.jpg`);
    expect(image.srcset).to.contain(`${site}/m.jpg 320w`);
  });

  it('may have a comma or a space in its name', () => {
    const name = 'tea, hot_w,640.jpg';
    const details = {
      width: 640,
      height: 360,
      sizes: { medium: { ...size('m', 320, 180), source_url: `${site}/${name}` } },
    };
    const image = imageOf(media({ source_url: `${site}/${name}`, media_details: details }))!;
    expect(image.url).to.equal(`${site}/tea,%20hot_w,640.jpg`);
    for (const each of image.srcset?.split(', ') ?? []) {
      expect(each).to.match(/^https:\/\/publisher\.example\/tea,%20hot_w,640\.jpg \d+w$/);
    }
  });

  it('is decoration where nobody wrote what it shows', () => {
    expect(imageOf(media({ alt_text: '' }))!.alt).to.equal('');
    expect(imageOf(media({ alt_text: undefined }))!.alt).to.equal('');
  });

  const none: [what: string, media: unknown][] = [
    [
      'was deleted: the index of the site stands in its place',
      { name: 'Site', url: site, namespaces: ['wp/v2'], routes: { '/': {} } },
    ],
    ['may not be seen', { code: 'rest_forbidden', message: 'Sorry', data: { status: 401 } }],
    ['is null', null],
    ['has no address', media({ source_url: '', media_details: {} })],
  ];
  for (const [what, first] of none) {
    it(`is not there when it ${what}`, () => {
      const { document, problems } = read([
        postOf({ featured_media: 4, _embedded: { 'wp:featuredmedia': [first] } }),
      ]);
      expect(document.articles![0]!.image).to.equal(undefined);
      expect(problems).to.deep.equal([]);
    });
  }

  it('is the one that Jetpack names, where none is embedded', () => {
    const jetpack_featured_media_url =
      'https://i0.wp.com/publisher.example/a.jpg?fit=1200%2C800&ssl=1';
    expect(articleFrom({ jetpack_featured_media_url }).image).to.deep.equal({
      url: jetpack_featured_media_url,
      alt: '',
    });
    expect(imageOf({ code: 'rest_forbidden' }, { jetpack_featured_media_url })!.url).to.equal(
      jetpack_featured_media_url,
    );
    expect(articleFrom({ jetpack_featured_media_url: '' }).image).to.equal(undefined);
  });
});
