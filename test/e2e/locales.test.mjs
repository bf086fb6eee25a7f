// The built locale scripts beside the built files: in any order, by their hashes, under a strict policy.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { expectShown, integrity, startClinic } from '../helpers/clinic-page.mjs';

const locales = Object.keys(integrity.files).filter((file) => file.startsWith('locales/'));
const SPANISH = ['Publicaciones recientes', /hace \d+ (minutos|horas|días)/];

let clinic;
let host;
before(async () => {
  clinic = await startClinic();
});
after(() => clinic?.close());
afterEach(() => host?.close());

const tag = (file, how = 'defer') =>
  `<script ${how} src="${clinic.files}${file}" integrity="${clinic.hash(file)}" crossorigin></script>`;
const page = (head, lang = 'es') =>
  clinic.html(head).replace('<html lang="en">', `<html lang="${lang}">`);
const posts = () =>
  host.page.$eval('clinic-recent-posts', ({ shadowRoot }) => shadowRoot.textContent);
const says = async (...all) => {
  const heading = (words) =>
    document
      .querySelector('clinic-recent-posts')
      .shadowRoot?.querySelector('[part=heading]')
      ?.textContent.includes(words);
  await host.page.waitForFunction(heading, {}, all[0]);
  for (const words of all) assert.match(await posts(), new RegExp(words));
  assert.deepEqual(host.log.uncaught, []);
};

describe('a locale script', () => {
  it('is there for six languages', () => {
    assert.deepEqual(
      locales,
      ['ar', 'de', 'es', 'fr', 'vi', 'zh-Hans'].map((lang) => `locales/${lang}.js`),
    );
  });

  for (const file of ['clinic-widgets.js', 'clinic-posts.js']) {
    it(`gives its words to ${file} after it`, async () => {
      host = await clinic.open(page(tag(file) + tag('locales/es.js')));
      await says(...SPANISH);
    });

    it(`gives its words to ${file} before it`, async () => {
      host = await clinic.open(page(tag('locales/es.js') + tag(file)));
      await says(...SPANISH);
    });
  }

  it('gives its words to widgets that are shown already', async () => {
    host = await clinic.open(page(tag('clinic-widgets.js')));
    await expectShown(host);
    assert.match(await posts(), /Recent posts/);
    await host.page.addScriptTag({ url: `${clinic.files}locales/es.js` });
    await says(...SPANISH);
  });

  it('stands beside others, each for its part of the page', async () => {
    const body = locales.map(
      (file) =>
        `<div lang="${/locales\/(.+)\.js/.exec(file)[1]}">${clinic.every.replace('<clinic-content', '<clinic-content class="part"')}</div>`,
    );
    host = await clinic.open(
      clinic.html(
        locales.map((file) => tag(file)).join('') + tag('clinic-widgets.js'),
        body.join(''),
      ),
    );
    await host.page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('clinic-recent-posts')].filter(
          ({ status }) => status === 'ready',
        ).length === count,
      {},
      locales.length,
    );
    const headings = await host.page.$$eval('clinic-recent-posts', (all) =>
      all.map(({ shadowRoot }) => shadowRoot.querySelector('[part=heading]').textContent.trim()),
    );
    assert.equal(new Set(headings).size, locales.length, headings.join());
    assert.ok(!headings.includes('Recent posts'));
  });

  it('says what to do in an emergency in English, too', async () => {
    host = await clinic.open(page(tag('clinic-widgets.js') + tag('locales/es.js')));
    await says(...SPANISH);
    const said = await host.page.$eval('clinic-side-effects', ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('.emergency [part=headline] [lang=en]')].map(
        ({ textContent }) => textContent,
      ),
    );
    assert.ok(
      said.some((words) => words.includes('(Call 911 now if you have)')),
      said.join(),
    );
  });

  it('works under a policy that names its hash, with Trusted Types', async () => {
    const hashes = ['clinic-widgets.js', 'locales/es.js']
      .map((file) => `'${clinic.hash(file)}'`)
      .join(' ');
    host = await clinic.open(page(tag('clinic-widgets.js') + tag('locales/es.js')), {
      headers: {
        'Content-Security-Policy': `script-src ${hashes}; require-trusted-types-for 'script'; trusted-types clinic-widgets`,
      },
    });
    await says(...SPANISH);
  });
});
