// Opens host pages in a browser, and tells what is to be seen there and what went wrong.
import * as inPage from './in-page.mjs';
import { tags } from './host-page.mjs';

const patience = 8000;

/**
 * A window of a browser: of several tabs only the one in front gets frames. What happens in it comes
 * by the debugger, which a page cannot take away.
 */
export async function openWindow(browser) {
  const page = await browser.newPage({ type: 'window' });
  const client = await page.createCDPSession();
  let thrown = [];
  client.on('Runtime.exceptionThrown', ({ exceptionDetails }) => thrown.push(exceptionDetails));
  await client.send('Runtime.enable');
  await page.evaluateOnNewDocument(inPage.keepProbe, inPage.main);

  return async (url) => {
    thrown = [];
    await page.goto(url, { waitUntil: 'load' });
    return visit(client, thrown);
  };
}

/** The page that a tab shows now. */
async function visit(client, thrown) {
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });

  /** Runs a function in a world of its own, where scripts of the page have changed nothing. */
  async function run(work, ...args) {
    const expression = `(${work})(...${JSON.stringify(args)})`;
    return value({ expression, contextId });
  }

  async function value(what) {
    const options = { returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      ...options,
      ...what,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** The `status` of each widget, as scripts of the page have it. */
  async function statuses() {
    const { root } = await client.send('DOM.getDocument', { depth: 0 });
    const { nodeIds } = await client.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: tags.join(),
    });
    const each = nodeIds.map(async (nodeId) => {
      const { object } = await client.send('DOM.resolveNode', { nodeId });
      const { result } = await client.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: 'function () { return this.status; }',
      });
      return result.value;
    });
    return Promise.all(each);
  }

  return {
    /** Errors that nothing caught: those of our script, and the others. */
    uncaught: () => {
      const isOurs = (details) => JSON.stringify(details).includes('/dist/clinic-');
      return {
        ours: thrown.filter(isOurs).map(inWords),
        others: thrown.filter((details) => !isOurs(details)).map(inWords),
      };
    },
    statuses,
    rendered: () => run(inPage.rendered, tags, patience),
    look: () => run(inPage.look, tags),
    fallbacks: () => run(inPage.fallbacks, tags),
    inherit: (widgets) => run(inPage.inherit, tags, widgets),
    /** What of the page is not ours: its document, and every global. */
    async host() {
      return {
        document: await run(inPage.hostDocument),
        globals: await value({ expression: `(${inPage.probe})()` }),
      };
    },
  };
}

const inWords = ({ text, exception, url }) =>
  `${text} ${exception?.description ?? exception?.value} ${url ?? ''}`;

/** What is different between two looks at the same widgets, a line for each style. */
export function differences(host, bare, { may = [], layout = true }) {
  const lines = new Set();
  host.widgets.forEach(({ tag, text, elements, lang }, i) => {
    const other = bare.widgets[i];
    // Dates and numbers are written as the page's language has them, and the bare page is in English.
    const isEnglish = !lang || lang === 'en';
    if (isEnglish && text !== other.text) lines.add(`${tag}: other text`);
    if (elements.length !== other.elements.length) {
      lines.add(`${tag}: ${elements.length} elements with text, not ${other.elements.length}`);
      return;
    }
    elements.forEach(({ path, style, size }, j) => {
      const there = other.elements[j];
      const values = host.sheets[style].split('\n');
      const wanted = bare.sheets[there.style].split('\n');
      host.names.forEach((name, k) => {
        if (same(values[k], wanted[k]) || may.includes(name)) return;
        lines.add(`${tag} ${path} ${name}: ${values[k]}, not ${wanted[k]}`);
      });
      const isOther = size.some((length, k) => Math.abs(length - there.size[k]) > 1);
      if (layout && isEnglish && isOther) {
        lines.add(`${tag} ${path} is ${size.join('x')}, not ${there.size.join('x')}`);
      }
    });
  });
  return [...lines];
}

const number = /-?\d+(\.\d+)?(e-?\d+)?/g;

/** Whether two values are the same. Mixed colours and sizes in `em` come out a little different. */
function same(one, other) {
  if (one === other) return true;
  const others = other.match(number);
  return (
    one.replaceAll(number, '') === other.replaceAll(number, '') &&
    one.match(number).every((text, i) => Math.abs(text - others[i]) < 0.015)
  );
}
