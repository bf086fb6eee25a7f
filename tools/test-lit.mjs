// `npm run test:lit`: the tests in the browser once more, but for those of what renders nothing, with
// what the built files have in place of Lit (tools/lit), and with templates as the build prepares them.
import { build } from 'esbuild';
import { parseAst } from 'rollup/parseAst';
import { pathToFileURL } from 'node:url';
import { root, setup } from './setup.mjs';
import { testFiles } from './test-files.mjs';

await setup({ browser: true });
const { testInBrowser } = await import('./test-browser.mjs');

const files = testFiles(['src', 'test'], '.test.ts').filter(
  (file) => !/^(src\/(content|locales)|test\/build)\//.test(file),
);
const { passed, failed } = await testInBrowser(files, [inPlaceOfLit((await prepared()).transform)]);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`With tools/lit: ${passed} passed, ${failed} failed`);

/** The build's own plugin for templates; Node does not run TypeScript, so it is bundled first. */
async function prepared() {
  const outfile = `${root}/.cache/templates.mjs`;
  const entryPoints = [`${root}/tools/build/templates.ts`];
  const options = { bundle: true, platform: 'node', format: 'esm', packages: 'external' };
  await build({ entryPoints, outfile, ...options });
  return (await import(pathToFileURL(outfile))).templates();
}

function inPlaceOfLit(transform) {
  const isShipped = (path) =>
    /^\/(src|tools\/lit)\/.*\.ts$/.test(path) && !/\.test\.ts$/.test(path);
  const standIns = { lit: '/tools/lit/element.ts', '@lit/context': '/tools/lit/context.ts' };
  const rollup = {
    parse: parseAst,
    error(message) {
      throw new Error(message);
    },
  };
  return {
    name: 'in-place-of-lit',
    resolveImport: ({ source, context }) =>
      isShipped(context.path) ? standIns[source] : undefined,
    transform: ({ path, body }) =>
      isShipped(path) ? transform.call(rollup, body, path)?.code : undefined,
  };
}
