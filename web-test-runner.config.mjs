// Tests beside the sources, in Chromium. `npm test` runs them; `npx wtr --watch` reruns on change.
import { readFile } from 'node:fs/promises';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { serveContent } from './demo/serve-content.mjs';
import { chromiumArgs, findChromium } from './tools/chromium.mjs';
import { withDefaults } from './tools/tokens/files.mjs';

export default {
  files: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  nodeResolve: true,
  // Two pages at once keep two cores busy; more would only make tests wait for each other.
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findChromium(), args: chromiumArgs },
      // Two pages at once: of two tabs the one behind would get neither frames nor focus.
      createPage: async ({ context }) => {
        const page = await context.newPage({ type: 'window' });
        await page.emulateFocusedPage(true);
        return page;
      },
    }),
  ],
  // Generous: a test ends when what it waits for is there, and machines can be busy.
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 600_000,
  // A rejection nobody handled becomes an error, because Mocha fails the running test for errors only.
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <body>
    <script>addEventListener('unhandledrejection', (event) => { throw event.reason; });</script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
  plugins: [
    jsonModules(),
    sampleContent(),
    tokenDefaults(),
    lateErrors(),
    plainFailures(),
    // The language level we publish, decorators as tsconfig.json says; turns `./x.js` into x.ts.
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2021' }),
  ],
  // Tests provoke our own warnings on purpose; in the log they would hide everything else.
  filterBrowserLogs: ({ type, args }) =>
    !(type === 'warn' && /^Lit is in dev mode|clinic-/.test(String(args[0]))),
};

/** Lets a test import JSON, while `fetch` of the same file still gets it as it is. */
function jsonModules() {
  return {
    name: 'json-modules',
    resolveImport({ source }) {
      if (/^\.{1,2}\/.*\.json$/.test(source)) return `${source}?module`;
    },
    serve({ path, querystring }) {
      if (!path.endsWith('.json') || querystring !== 'module') return;
      return { type: 'js', body: `export default await (await fetch('${path}')).json();` };
    },
  };
}

/** Serves the sample content where the demo page has it, its dates filled in. */
function sampleContent() {
  return {
    name: 'sample-content',
    async serve({ path }) {
      const [, name] = /^(?:\/demo)?\/content\/([\w.-]+\.json)$/.exec(path) ?? [];
      if (!name) return;
      const file = new URL(`./demo/content/${name}`, import.meta.url);
      const text = await readFile(file, 'utf8').catch(() => undefined);
      if (text) return { type: 'json', body: serveContent(text) };
    },
  };
}

/** Puts the defaults into the style sheets, as the build does. */
function tokenDefaults() {
  return {
    name: 'token-defaults',
    transform({ path, body }) {
      if (path.startsWith('/src/') && path.endsWith('.ts')) return withDefaults(body);
    },
  };
}

/** Waits a moment after the last test of a file, so that an error it left behind is still seen. */
function lateErrors() {
  return {
    name: 'late-errors',
    transform({ path, body }) {
      if (path.endsWith('.test.ts')) return `${body}\nafter((done) => setTimeout(done, 50));\n`;
    },
  };
}

/** Writes out of a failure what cannot be sent, such as elements: its file would never end, and say nothing. */
function plainFailures() {
  const perTest = `
afterEach(function () {
  const { err } = this.currentTest;
  for (const name of ['actual', 'expected']) {
    try {
      structuredClone(err?.[name]);
    } catch {
      err[name] = String(err[name]);
    }
  }
});
`;
  return {
    name: 'plain-failures',
    transform({ path, body }) {
      if (path.endsWith('.test.ts')) return body + perTest;
    },
  };
}
