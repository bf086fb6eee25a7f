// `npm start`: sets up, builds, and serves the demo page until it is stopped.
import { run, setup, stop } from './setup.mjs';

const port = Number(process.env.PORT || 8080);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT has to be a number from 0 to 65535, not "${process.env.PORT}".`);
}

await setup();
if (!run('npm', ['run', 'build'])) stop('The build failed: its message above says why.');

// Imported only now, because it needs the packages that setup installs.
const { serve } = await import('./serve.mjs');
const { url } = await serve({ port });
console.log(`\nClinic Widgets demo: ${url}\n(Ctrl+C stops it.)`);
