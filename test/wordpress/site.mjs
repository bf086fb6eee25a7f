// A throw-away WordPress: Debian's files, a database and PHP's own server, in a temporary folder.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The PHP that makes it a site of our own, and its posts. */
const files = fileURLToPath(new URL('./site/', import.meta.url));
const installed = '/usr/share/wordpress';
/** Where only root looks for commands. */
const mariadbd = '/usr/sbin/mariadbd';

/** What a site needs and this machine does not have. */
export function missing() {
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  const modules = (stdout ?? '').split('\n');
  const there = {
    PHP: ['dom', 'gd', 'mbstring', 'mysqli'].every((name) => modules.includes(name)),
    MariaDB: existsSync(mariadbd) && existsSync('/usr/bin/mariadb-install-db'),
    WordPress: existsSync(join(installed, 'wp-load.php')),
    'its theme': existsSync(join(installed, 'wp-content/themes/twentytwentythree')),
  };
  return Object.keys(there).filter((name) => !there[name]);
}

/**
 * Starts a site with the posts of `posts.php`.
 * @param {Record<string, string>} [env] what `posts.php` should know
 * @returns where it is, what `posts.php` says of the posts, and how to end it
 */
export async function startWordPress(env = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'clinic-wordpress-'));
  const children = [];
  const clear = () => {
    for (const child of children) child.kill('SIGKILL'); // nothing of it is worth saving
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const interrupted = () => process.exit(1);
  process.once('exit', clear).once('SIGTERM', interrupted).once('SIGINT', interrupted);

  const site = join(folder, 'site');
  const socket = join(folder, 'socket');
  const run = (file, more) =>
    outputOf('php', [join(files, file)], { cwd: site, env: { ...process.env, ...more } });
  const start = async (command, args, ready, options) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    children.push(child);
    return await said(child, command, ready);
  };

  try {
    await Promise.all([copySite(site), makeDatabase(folder)]);
    await start(mariadbd, database(folder, socket), /ready for connections/);
    // Port 0 lets PHP choose one that is free, and it says which.
    const args = ['-S', '127.0.0.1:0', '-t', site, join(files, 'router.php')];
    const [, host] = await start('php', args, /\(http:\/\/(\S+)\) started/, {
      env: { ...process.env, SITE_SOCKET: socket },
    });
    const known = { SITE_SOCKET: socket, SITE_HOST: host, ...env };
    await run('install.php', known);
    return {
      url: `http://${host}`,
      posts: JSON.parse(await run('posts.php', known)),
      async close() {
        const ended = children.map((child) => once(child, 'close'));
        clear();
        await Promise.all(ended);
        process.off('exit', clear).off('SIGTERM', interrupted).off('SIGINT', interrupted);
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}

async function copySite(site) {
  // Debian links to other packages' files: WordPress wants to find them under its own folder.
  await cp(installed, site, { recursive: true, dereference: true });
  await copyFile(join(files, 'config.php'), join(site, 'wp-config.php'));
  await mkdir(join(site, 'wp-content/mu-plugins'));
  await copyFile(join(files, 'plugin.php'), join(site, 'wp-content/mu-plugins/plugin.php'));
}

/** Whoever runs the test owns the files, root as well. */
const user = `--user=${userInfo().username}`;

const database = (folder, socket) => [
  '--no-defaults',
  user,
  `--datadir=${join(folder, 'data')}`,
  `--socket=${socket}`,
  '--skip-networking',
];

async function makeDatabase(folder) {
  const args = [
    '--no-defaults',
    user,
    `--datadir=${join(folder, 'data')}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ];
  await outputOf('mariadb-install-db', args);
}

/** Runs a command to its end and gives what it printed. */
async function outputOf(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ${args[0]} failed:\n${errors || output}`);
  return output;
}

/** Waits until a server says that it is ready. */
function said(child, command, ready) {
  return new Promise((done, fail) => {
    let errors = '';
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`${command} ended:\n${errors}`)));
    // Read on after that, or the server stops when the pipe is full.
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors = (errors + text).slice(-10_000);
      const match = ready.exec(errors);
      if (match) done(match);
    });
  });
}
