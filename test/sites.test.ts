import { expect, fixture, html } from '@open-wc/testing';
import type { ClinicElement } from '../src/base/clinic-element.js';
import type { ClinicRecentPosts } from '../src/widgets/recent-posts/recent-posts.js';
import arabic from './data/wordpress-ar.json';
import german from './data/wordpress-de.json';
import spanish from './data/wordpress-es.json';
import chinese from './data/wordpress-zh.json';
import hugo from './data/feed-hugo.json';
import jekyll from './data/feed-jekyll.json';
import microblog from './data/feed-microblog.json';
import { nextEvent, parts, record, settled, texts } from './helpers/dom.js';
import { fakeNet } from './helpers/net.js';
import { warnings } from './helpers/stub.js';
import '../src/clinic-widgets.js';

/** A post as the list shows it: headline, excerpt, moment or day, address. */
type Shown = [headline: string, excerpt: string, date: string | undefined, href: string];

/** The list of what a site answers at that address. */
const list = async (data: unknown, url: string, attributes: Partial<ClinicRecentPosts> = {}) => {
  const net = fakeNet();
  const el = await fixture<ClinicRecentPosts>(html`
    <clinic-recent-posts
      src=${net.url()}
      .layout=${attributes.layout}
      .category=${attributes.category}
    ></clinic-recent-posts>
  `);
  const errors = record(el, 'clinic-error');
  const ready = nextEvent(el, 'clinic-ready');
  net.calls[0]!.answer(data, { url });
  await ready;
  return { el, errors };
};

const shown = (el: Element): Shown[] =>
  parts(el, 'item').map((item) => [
    texts([...item.querySelectorAll('[part~=headline]')]).join(),
    texts([...item.querySelectorAll('[part~=description]')]).join(),
    item.querySelector('time')?.dateTime,
    decodeURI(item.querySelector('a')?.href ?? ''),
  ]);

const rest = '/wp-json/wp/v2/posts?_embed';

const sites: [what: string, data: unknown, url: string, expected: Shown[]][] = [
  [
    'a Spanish WordPress with blocks',
    spanish,
    `https://clinica.example${rest}`,
    [
      [
        '¿Cómo dormir mejor antes de la sesión? 5 consejos \u201csencillos\u201d',
        'Dormir mal la noche anterior es muy frecuente, y no suele ser motivo para aplazar la cita. Qué ayuda: un horario fijo, poca cafeína y una siesta corta. Consulte\u2026',
        '2026-11-20T15:15:00Z',
        'https://clinica.example/como-dormir-mejor-antes-de-la-sesion/',
      ],
      [
        'Preguntas para la primera visita\u2026 y para después',
        'Lleve una lista. ¿Puedo conducir? No, hasta el día siguiente.',
        '2026-11-19T05:50:00Z',
        'https://clinica.example/preguntas-primera-visita/',
      ],
      [
        'Cerrado por vacaciones: del 1 al 15 de agosto',
        'Urgencias: llame al 112.',
        '2026-07-01T13:00:00Z',
        'https://clinica.example/cerrado-por-vacaciones/',
      ],
    ],
  ],
  [
    'an Arabic WordPress with the classic editor',
    arabic,
    `https://markaz.example${rest}`,
    [
      [
        'ماذا يحدث في الجلسة الأولى؟ \u2013 دليل قصير',
        'يبقى معك أحد أفراد الفريق طوال الوقت. لا تأكل قبل الجلسة بساعتين. بعد الجلسة استرح قليلًا.\u2026',
        '2026-11-21T07:30:00Z',
        'https://markaz.example/ماذا-يحدث-في-الجلسة-الأولى/',
      ],
      [
        'النوم الجيد & المزاج',
        'الهدوء يساعد على النوم.',
        '2026-11-14T21:20:00Z',
        'https://markaz.example/النوم-الجيد/',
      ],
      [
        'هل العلاج آمن؟ اسأل طبيبك قبل أن تبدأ.',
        '',
        '2026-11-01T06:00:00Z',
        'https://markaz.example/أسئلة-شائعة/',
      ],
    ],
  ],
  [
    'a Chinese WordPress with Jetpack',
    chinese,
    `https://zhensuo.example/?rest_route=/wp/v2/posts`,
    [
      [
        '第一次治疗前要知道的三件事（上）',
        '第一次治疗前，很多人会睡不好，这很常见。请提前两小时吃少量食物，穿保暖的衣服，并请家人陪同，因为当天不能开车。\u2026',
        '2026-11-22T00:00:00Z',
        'https://zhensuo.example/第一次治疗前/',
      ],
      [
        '睡眠 & 情绪：有什么关系？',
        '晚上少看手机。',
        '2026-11-19T23:30:00Z',
        'https://zhensuo.example/睡眠/',
      ],
      [
        '我们搬家了\u{1f389}',
        '新地址：山路1号。',
        '2026-11-11T01:00:00Z',
        'https://zhensuo.example/搬家/',
      ],
    ],
  ],
  [
    'a German WordPress with a page builder',
    german,
    `https://praxis.example${rest}`,
    [
      [
        'Schlafstörungen: was \u201ewirklich\u201c hilft \u2013 Teil 1',
        'Abends Schlaf\u00adhygiene heißt: feste Zeiten, unser Team berät.',
        '2026-10-25T01:30:00Z',
        'https://praxis.example/blog/schlafstoerungen/',
      ],
      [
        'Drei Fragen vor der ersten Sitzung',
        'Wer bleibt bei mir? \u00bbImmer jemand\u00ab.',
        '2026-10-01T16:00:00Z',
        'https://praxis.example/blog/fragen/',
      ],
      [
        'Praxis\u00adurlaub & Vertretung',
        'Vom 1. bis 5. April.',
        '2026-03-29T00:59:00Z',
        'https://praxis.example/blog/urlaub/',
      ],
    ],
  ],
  [
    'a microblog, most of it without titles',
    microblog,
    'https://ana.example/feed.json',
    [
      [
        'A quiet evening. No screens after nine, and it does help.',
        '',
        '2026-11-22T21:04:11-08:00',
        'https://ana.example/2026/11/22/a-quiet.html',
      ],
      ['Tea & rest.', '', '2026-11-21T08:15:00-08:00', 'https://ana.example/2026/11/21/tea.html'],
      [
        'Talking to your team: R&D & you',
        'Write your questions down.',
        '2026-11-20T07:00:00-08:00',
        'https://ana.example/2026/11/20/talking.html',
      ],
    ],
  ],
  [
    'a feed of Jekyll, with relative addresses and dates of its own',
    jekyll,
    'https://harbor.example/feed.json',
    [
      [
        'What to bring',
        'A short list &amp; why.',
        '2026-11-19T13:01:01-05:00',
        'https://harbor.example/notes/2026/11/19/what-to-bring.html',
      ],
      [
        'Nerve pain & sleep',
        'Why Pain is louder at night.',
        '2026-11-18',
        'https://harbor.example/notes/2026/11/18/nerve-pain.html',
      ],
      [
        'Link: a sleep diary',
        'A form to print. Fill it in for two weeks.',
        '2026-11-17T16:00:00.000Z',
        'https://diary.example/sleep.pdf',
      ],
      ['We are closed on Thursday.', '', undefined, 'https://harbor.example/notes/closed.html'],
    ],
  ],
  [
    'a feed of Hugo, with numbers for ids',
    hugo,
    'https://hugo.example/blog/index.json',
    [
      [
        'Dolor y sueño <nota>',
        'El dolor se nota más de noche.',
        '2026-11-16',
        'https://hugo.example/blog/dolor/',
      ],
      [
        'Horario nuevo',
        'De 8 h a 15 h.',
        '2026-11-10T00:00:00+01:00',
        'https://hugo.example/blog/horario/',
      ],
      ['Sin fecha válida', 'Pronto.', undefined, 'https://hugo.example/blog/sin-fecha/'],
    ],
  ],
];

describe('recent posts of', () => {
  for (const [what, data, url, expected] of sites) {
    it(what, async () => {
      warnings();
      const { el, errors } = await list(data, url);
      expect(shown(el)).to.deep.equal(expected);
      // The one date that is none: its post is shown without.
      const wrong = data == hugo ? ['items[2].datePublished: not a date'] : [];
      expect(errors.flatMap(({ problems }) => problems.map(String))).to.deep.equal(wrong);
    });
  }

  it('one category, by its name or by its name in the address', async () => {
    for (const category of ['Salud mental & bienestar', 'salud-mental']) {
      expect((await list(spanish, sites[0]![2], { category })).el).to.satisfy(
        (el: Element) => parts(el, 'item').length == 2,
      );
    }
    const { el } = await list(chinese, sites[2]![2], { category: '公告' });
    expect(shown(el).map(([headline]) => headline)).to.deep.equal(['我们搬家了\u{1f389}']);
  });

  it('several languages, each marked as what it is', async () => {
    const languages = (el: Element) =>
      parts(el, 'headline').map((each) => each.closest('[lang]')?.getAttribute('lang'));
    const { el } = await list(arabic, sites[1]![2]);
    expect(languages(el)).to.deep.equal(['ar', 'ar', undefined]);
    const feed = await list(hugo, sites[6]![2]);
    expect(languages(feed.el)).to.deep.equal(['es-ES', 'es-MX', 'es-ES']);
  });

  it('a site with pictures in their sizes, its own or those of a network', async () => {
    const picturesOf = async (index: number) => {
      const { el } = await list(sites[index]![1], sites[index]![2], { layout: 'grid' });
      return parts(el, 'image').map((image) => image.getAttribute('src'));
    };
    expect(await picturesOf(0)).to.deep.equal([
      'https://clinica.example/wp-content/uploads/2026/11/dormir-mejor-1024x576.jpg',
    ]);
    expect(await picturesOf(2)).to.deep.equal([
      'https://i0.wp.com/zhensuo.example/wp-content/uploads/2026/11/deng.jpg?fit=1200%2C800&ssl=1',
    ]);
    expect(await picturesOf(3)).to.deep.equal([]);
    expect(await picturesOf(5)).to.deep.equal(['https://harbor.example/img/night.png']);
  });

  it('one post, in a card, with who wrote it', async () => {
    const card = async (data: unknown, article: string) => {
      const el = await fixture<ClinicElement>(
        html`<clinic-article-card .content=${data} article=${article}></clinic-article-card>`,
      );
      return texts(parts(await settled(el), 'meta')).join(' ');
    };
    expect(await card(german, '311')).to.match(/^Ratgeber > Schlaf .*Praxisteam Müller & Söhne/);
    expect(await card(spanish, '5087'))
      .to.match(/^Avisos /)
      .and.not.match(/undefined|by/i);
    expect(await card(jekyll, '0b1f6f4b9d')).to.contain('Ben');
    expect(await card(jekyll, '2c77')).to.contain('Harbor Clinic');
    expect(await card(hugo, '20261116')).to.match(/Sueño \/ Dolor & más .*Luz.*Paz/);
  });
});
