// A page with every widget of one source on it, and what a visitor has of each.
import { isDeepStrictEqual } from 'node:util';
import { widgets } from './schema.mjs';

// In the order in which they are registered.
const tags = widgets.map(({ tagName }) => tagName).sort();
const fallback = '<p>Read <a href="/blog">our blog</a>.</p>';
const timeout = 30_000;

/** Every widget with a fallback, by itself, and with its content from around it. */
const everyWidget = (url, attributes = '') => `<main>
  ${tags.map((tag) => `<${tag} src="${url}" ${attributes}>${fallback}</${tag}>`).join('')}
  ${tags.map((tag) => `<${tag} src="${url}" ${attributes}></${tag}>`).join('')}
  <clinic-content src="${url}" ${attributes}>
    ${tags.map((tag) => `<${tag}></${tag}>`).join('')}
  </clinic-content>
</main>`;

const voice = ', speaks, button';

/** Lets the first speak where one alone does: it is the first that was told, which is not always the same. */
const anyOneSpeaks = (lines) => {
  if (lines.filter((line) => line.endsWith(`sentence${voice}`)).length !== 1) return lines;
  const first = lines.findIndex((line) => line.includes('sentence'));
  return lines.map((line, i) => line.replace(voice, '') + (i === first ? voice : ''));
};

/** What there is to see of such a page when its source fails: one speaks and has the button. */
export const failed = (code) => [
  ...tags.map((tag) => `${tag}: error ${code}, fallback`),
  ...[...tags, ...tags].map((tag, i) =>
    [`${tag}: error ${code}, sentence`, ...(i ? [] : ['speaks', 'button'])].join(', '),
  ),
];

/** What there is to see when it is well, and has told these codes on the way. */
export const ready = (...codes) =>
  [...tags, ...tags, ...tags].map((tag) => [`${tag}: ready`, ...codes].join(' '));

/** What there is to see when it shows what it had, because it could not get it anew. */
export const stale = (...codes) =>
  ready('stale', ...codes).map((line) => `${line}, may be out of date`);

/** A line on each widget; runs in the page. */
async function read(fallback) {
  const sentence = 'This information cannot be shown right now.';
  const old = /This may be out of date\..* last updated on \w+ \d+, \d{4} at \d+:\d\d\s[AP]M\./i;
  const widgets = [...document.querySelectorAll('main *')].filter((el) => 'status' in el);
  await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
  return widgets.map((el) => {
    const inside = (selector) =>
      [...el.shadowRoot.querySelectorAll(selector)].filter((part) => part.checkVisibility());
    const words = (part) => part.innerText?.trim() ?? '';
    const [child] = el.children;
    const live = inside('[role=status], [role=alert], [role=log], [aria-live]');
    const codes = window.heard.flatMap(({ target, code }) => (target === el && code) || []);
    return [
      [`${el.localName}: ${el.status}`, ...(el.stale ? ['stale'] : []), ...codes].join(' '),
      child?.checkVisibility() && 'fallback',
      child && el.innerHTML !== fallback && 'fallback changed',
      inside('*').some((part) => words(part).includes(sentence)) && 'sentence',
      inside('*').some((part) => old.test(words(part))) && 'may be out of date',
      live.some(words) && 'speaks',
      inside('[part~=retry]').length && 'button',
      inside('[aria-busy=true]').length && 'busy',
    ]
      .filter(Boolean)
      .join(', ');
  });
}

/** Opens a page of every widget. */
export async function visitEveryWidget(pages, url, { attributes, ...options } = {}) {
  const { page, log, close } = await pages.open(everyWidget(url, attributes), options);
  const lines = async () => anyOneSpeaks(await page.evaluate(read, fallback));
  return {
    page,
    close,
    /** What there is to see once it is what is expected, or when time is over. */
    async when(expected) {
      const end = performance.now() + timeout / 2;
      let last = await lines();
      while (!isDeepStrictEqual(last, expected) && performance.now() < end) last = await lines();
      return last;
    },
    /** What came of it, once no widget is loading. */
    async outcome() {
      await page.waitForFunction(
        () => [...document.querySelectorAll('main *')].every(({ status }) => status !== 'loading'),
        { timeout, polling: 50 },
      );
      return {
        lines: await lines(),
        waited: await page.evaluate(waited),
        tries: tries(),
        uncaught: await uncaught(),
        warnings: log.warnings,
      };
    },
    tries,
    uncaught,
    warnings: log.warnings,
  };

  async function uncaught() {
    return [...log.uncaught, ...(await page.evaluate(() => window.unhandled))];
  }

  function tries() {
    return log.requests.filter((requested) => requested === url).length;
  }
}

/** How long readers waited for the last of them, from when the first element was defined; runs in the page. */
function waited() {
  return Math.max(...window.heard.map(({ at }) => at)) - window.began;
}
