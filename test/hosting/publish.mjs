// Publishes `dist/` by the commands of docs/hosting.md.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = new URL('../../', import.meta.url);
export const dist = new URL('dist/', project);
export const { version } = JSON.parse(readFileSync(new URL('package.json', project), 'utf8'));

const [, commands] = /```sh\n([^]*?)```/.exec(
  readFileSync(new URL('docs/hosting.md', project), 'utf8'),
);

/** @returns {Promise<string>} the folder that a server has to serve */
export async function publish({ folder }) {
  const root = join(folder, 'cdn');
  const script = commands.replaceAll('/srv/cdn', root).replace(/version=.*/, `version=${version}`);
  execFileSync('sh', ['-eu'], { cwd: fileURLToPath(project), input: script });
  return root;
}
