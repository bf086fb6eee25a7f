// nginx and Varnish on ports of this machine, with the configurations that docs/hosting.md shows.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './ask.mjs';

const programs = { nginx: '/usr/sbin/nginx', varnish: '/usr/sbin/varnishd' };
const debian = '/etc/nginx/nginx.conf';

/** What is needed and this machine does not have. */
export const missing = () =>
  Object.keys(programs).filter((name) => !existsSync(programs[name]) || !existsSync(debian));

const shown = (name) =>
  readFileSync(new URL(`../../docs/hosting/${name}`, import.meta.url), 'utf8');

/** Puts in other values. Each has to be there, or the test would try something else than it says. */
function replace(text, values) {
  for (const [from, to] of Object.entries(values)) {
    if (!text.includes(from)) throw new Error(`There is no \`${from}\` in the configuration.`);
    text = text.replaceAll(from, to);
  }
  return text;
}

/** A folder for servers, and how to end them and it. */
export async function makeWorkplace() {
  const folder = await mkdtemp(join(tmpdir(), 'clinic-hosting-'));
  await chmod(folder, 0o755); // the servers are users of their own
  const children = [];
  const clear = () => {
    for (const child of children) child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const interrupted = () => process.exit(1);
  process.once('exit', clear).once('SIGTERM', interrupted).once('SIGINT', interrupted);
  return {
    folder,
    /** Starts a server, perhaps by way of another command, and waits until it takes connections. */
    async start(name, args, port, by = []) {
      const [command, ...rest] = [...by, programs[name], ...args];
      const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
      children.push(child);
      let errors = '';
      child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
      await until(`${name} is ready`, async () => {
        if (child.exitCode !== null) throw new Error(`${name} ended:\n${errors}`);
        return takesConnections(port);
      });
      return `http://127.0.0.1:${port}`;
    },
    async close() {
      const running = children.filter(({ exitCode }) => exitCode === null);
      const ended = running.map((child) => once(child, 'close'));
      for (const child of running) child.kill('SIGTERM');
      await Promise.all(ended);
      clear();
      process.off('exit', clear).off('SIGTERM', interrupted).off('SIGINT', interrupted);
    },
  };
}

/**
 * nginx as Debian sets it up, with docs/hosting/nginx.conf in it.
 * @param {string} root the folder with the files
 * @param {{by?: string[], more?: string}} [options] a command that starts it, more lines for its server
 * @returns where it is
 */
export async function startNginx(workplace, root, { by, more = '' } = {}) {
  const folder = join(workplace.folder, 'nginx');
  await mkdir(folder);
  const port = await freePort();
  const site = replace(shown('nginx.conf'), {
    'listen 80;': `listen 127.0.0.1:${port}; ${more}`,
    '/srv/cdn': root,
  });
  await writeFile(join(folder, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  const main = replace(readFileSync(debian, 'utf8'), {
    '/run/nginx.pid': `${folder}/pid`,
    '/var/log/nginx/': `${folder}/`,
    'include /etc/nginx/conf.d/*.conf;': `${temporary} include ${folder}/site.conf;`,
    'include /etc/nginx/sites-enabled/*;': '',
    'worker_processes auto;': 'worker_processes 1;',
  });
  await writeFile(join(folder, 'nginx.conf'), main);
  const args = ['-c', `${folder}/nginx.conf`, '-e', `${folder}/error.log`, '-g', 'daemon off;'];
  return workplace.start('nginx', args, port, by);
}

/**
 * Varnish with docs/hosting/varnish.vcl.
 * @param {{content: string, files: string}} backends where they are
 * @param {Record<string, string>} [times] shorter ones
 */
export async function startVarnish(workplace, { content, files }, times = {}, by = []) {
  const port = await freePort();
  const backend = (url) => {
    const { hostname, port } = new URL(url);
    return `.host = "${hostname}";\n  .port = "${port}";`;
  };
  const vcl = replace(shown('varnish.vcl'), {
    '.host = "192.0.2.10";\n  .port = "80";': backend(content),
    '.host = "192.0.2.20";\n  .port = "80";': backend(files),
    ...times,
  });
  const file = join(workplace.folder, 'default.vcl');
  await writeFile(file, vcl);
  const args = ['-F', '-f', file, '-n', join(workplace.folder, 'varnish')];
  args.push('-a', `127.0.0.1:${port}`, '-s', 'malloc,64M');
  // Only root can give the processes users of their own.
  if (process.getuid() !== 0) args.unshift('-j', 'none');
  return workplace.start('varnish', args, port, by);
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function takesConnections(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
