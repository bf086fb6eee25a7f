// Pages on which content comes late, and how much they move, as the browser measures it.
import { readFile } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import { serveContent } from '../../demo/serve-content.mjs';
import { startPages } from './pages.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFile(new URL(path, root));
const reserve = '<link rel="stylesheet" href="/dist/reserve.css">';
const paragraph = '<p>Here is what else the clinic says, in a paragraph that stands below.</p>';
/** What gives a widget a reserve of its size, as soon as that was measured. */
export const sizes = (heights, tag) =>
  heights ? `${tag} { --clinic-reserve: ${heights[0].toFixed(2)}px }` : '';

/**
 * Serves these documents 700 ms late at `/late/<name>`, at once at `/soon/<name>`; pictures and
 * `/late.js` are late, too.
 */
export async function startShiftPages(documents) {
  const send = async (response, ms, type, body) => {
    await after(ms);
    response.setHeader('Content-Type', type);
    if (body) response.end(body);
    else response.writeHead(404).end();
  };
  const content = (ms) => (request, response) => {
    const made = documents[/^\/\w+\/(.*?)(?:\?|$)/.exec(request.url)[1]];
    return send(response, ms, 'application/json', made && serveContent(JSON.stringify(made)));
  };
  const pages = await startPages({
    '/late/': content(700),
    '/soon/': content(0),
    '/images/': async ({ url }, response) =>
      send(response, 700, 'image/svg+xml', await read(`demo${url}`)),
    '/late.js': async (_, response) =>
      send(response, 300, 'text/javascript', await read('dist/clinic-widgets.js')),
    '/blocked.js': (_, response) => send(response, 0, 'text/plain'),
  });

  /** Opens a page with these widgets, text above and below them. */
  async function open(
    widgets,
    {
      width = 800,
      height = 900,
      css = '',
      head = reserve,
      script = '/dist/clinic-widgets.js',
    } = {},
  ) {
    const opened = await pages.open(
      `<body><main><p>Before.</p>${widgets}${paragraph.repeat(12)}</main>`,
      {
        head: `${head}<style>${css}</style><script defer src="${script}"></script>`,
        viewport: { width, height },
      },
    );
    await opened.page.evaluate(watch);
    return {
      ...opened,
      /** Waits until nothing is loading, or for a condition; tells how much has moved, and how high each is. */
      async measure(until = 'all.every(({ status = "loading" }) => status !== "loading")') {
        const isOver = `(() => { const all = window.widgets(); return ${until}; })()`;
        await opened.page.waitForFunction(isOver, { polling: 'raf' });
        return opened.page.evaluate(() => window.measure());
      },
    };
  }

  /** The same for a page that is of no interest afterwards. */
  async function visit(widgets, options) {
    const { measure, close, log } = await open(widgets, options);
    const measured = await measure();
    await close();
    if (log.uncaught.length) throw new Error(log.uncaught.join());
    return measured;
  }

  /** The same in a window that is as high as all that is on the page. */
  async function visitWhole(widgets, options) {
    const css = (heights) =>
      typeof options.css == 'function' ? options.css(heights) : options.css;
    const soon = widgets.replaceAll('/late/', '/soon/');
    const { heights } = await visit(soon, { ...options, css: css() });
    const height = Math.ceil(heights.reduce((sum, each) => sum + each)) + 600;
    return visit(widgets, { ...options, height, css: css(heights) });
  }

  return { open, visit, visitWhole, close: pages.close };
}

/** Runs in the page. */
function watch() {
  const entries = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.widgets = () =>
    [...document.querySelectorAll('main *')].filter(({ localName }) =>
      /^clinic-(?!content)/.test(localName),
    );
  window.measure = async () => {
    // What was rendered just now is still to be painted, and then reported.
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    entries.push(...observer.takeRecords());
    const shift = entries
      .splice(0)
      .reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0);
    const all = window.widgets();
    return {
      shift,
      heights: all.map((el) => el.getBoundingClientRect().height),
      statuses: all.map(({ status }) => status),
    };
  };
}
