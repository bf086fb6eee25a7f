// `npm run test:visual`: pictures of all stories before and after a change, and of each difference.
// `-- --help` says what it can be asked for. No pictures are kept in the repository: both are taken
// now, in the same browser, from the stories of a base commit and of the working tree.
import { root, setup } from './setup.mjs';

await setup({ browser: true });
// Imported only now, because they need the packages that setup installs.
const { CommanderError } = await import('commander');
const { default: pc } = await import('picocolors');
const { readOptions } = await import('./visual/options.mjs');
const { Refusal } = await import('./visual/quiet.mjs');
const { testVisually } = await import('./visual/run.mjs');

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => stop.abort());

try {
  const options = readOptions(process.argv.slice(2));
  const differs = await testVisually(root, options, stop.signal);
  process.exitCode = differs ? 1 : 0;
} catch (error) {
  if (stop.signal.aborted) {
    console.error('Stopped.');
    process.exitCode = 130;
  } else if (error instanceof CommanderError) {
    // It has said itself what is wrong; help is no mistake.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    console.error(pc.red(error instanceof Refusal ? error.message : error.stack));
    process.exitCode = 2;
  }
}
