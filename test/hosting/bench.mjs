// `npm run bench:hosting`: what one core serves. nginx or Varnish alone on core 0, wrk on core 1, over
// loopback and without TLS; medians of runs in which nothing else took much of core 0.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';
import { serveContent } from '../../demo/serve-content.mjs';
import { ask } from './ask.mjs';
import { nativePath, postsPath, startOrigin } from './origin.mjs';
import { publish, version } from './publish.mjs';
import { freePort, makeWorkplace, missing, startNginx, startVarnish } from './servers.mjs';

const RUNS = 5;
const SECONDS = 3;
const CONNECTIONS = 32;
/** How much of core 0 others may take in a run that counts. */
const DISTURBED = 0.05;
const LONGEST = Number(process.env.BENCH_MINUTES ?? 10) * 60_000;
/** Measures that share the time that is left. */
let left = 9;
const TICKS = 100; // per second, on Linux everywhere

const lacks = missing().concat(existsSync('/usr/bin/wrk') ? [] : 'wrk');
if (lacks.length || cpus().length < 2) {
  console.error(`This needs two cores, and Debian's nginx, varnish and wrk. Not there: ${lacks}`);
  process.exit(1);
}

const onCore = (core) => ['taskset', '--cpu-list', String(core)];
const workplace = await makeWorkplace();
const origin = await startOrigin();
const end = Date.now() + LONGEST;
try {
  const root = await publish(workplace);
  const sample = new URL('../../demo/content/ketamine.json', import.meta.url);
  await writeFile(join(root, nativePath), serveContent(readFileSync(sample, 'utf8')));
  const tlsPort = await freePort();
  const more = `listen 127.0.0.1:${tlsPort} ssl; ${certificate(workplace.folder)}`;
  const nginx = await startNginx(workplace, root, { by: onCore(0), more });
  const backends = { content: origin.url, files: nginx };
  const varnish = await startVarnish(workplace, backends, {}, onCore(0));
  const files = `/clinic-widgets/${version}`;

  const { model } = cpus()[0];
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(`${cpus().length} × ${model.trim()}, load ${load.join(', ')}\n`);
  console.log(
    'what                                     bytes requests/s     MB/s  p50 ms  p99 ms   per core-second  runs',
  );
  const each = { header: 'Connection: close' };
  const script = `${nginx}${files}/clinic-widgets.js`;
  const secure = `https://127.0.0.1:${tlsPort}${files}/clinic-widgets.js`;
  await measure('nginx: clinic-widgets.js', script);
  await measure('  a connection for each request', script, each);
  await measure('  and TLS, a handshake for each', secure, { ...each, of: script });
  await measure('nginx: reserve.css', `${nginx}${files}/reserve.css`);
  await measure('nginx: JSON, compressed each time', nginx + nativePath);
  await measure('Varnish: clinic-widgets.js', `${varnish}${files}/clinic-widgets.js`);
  await measure('Varnish: the same JSON', varnish + nativePath);
  await measure('  a connection for each request', varnish + nativePath, each);
  await measure('Varnish: posts of WordPress', varnish + postsPath);
} finally {
  await workplace.close();
  await origin.stop();
}

async function measure(what, url, { header = 'Connection: keep-alive', of = url } = {}) {
  const { body } = await ask(of, { headers: { 'accept-encoding': 'gzip' } });
  const calm = [];
  const all = [];
  const until = Date.now() + Math.max(0, (end - Date.now()) / left--);
  while (calm.length < RUNS && (all.length < RUNS || Date.now() < until)) {
    const run = await wrk(url, header);
    all.push(run);
    if (run.others < DISTURBED) calm.push(run);
    else await after(1000); // perhaps they end
  }
  // Where it was never calm, the runs that were disturbed least.
  const runs = calm.length ? calm : all.sort((a, b) => a.others - b.others).slice(0, RUNS);
  const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[runs.length >> 1];
  const others = Math.max(...runs.map((run) => run.others)) * 100;
  const cells = [
    what.padEnd(36),
    String(body.length).padStart(9),
    median('rate').toFixed(0).padStart(10),
    ((median('rate') * body.length) / 1e6).toFixed(0).padStart(8),
    median('p50').toFixed(2).padStart(7),
    median('p99').toFixed(2).padStart(7),
    median('perCore').toFixed(0).padStart(17),
    ` ${runs.length} of ${all.length}, others up to ${others.toFixed(0)} %`,
  ];
  console.log(cells.join(' '));
}

/** Of the kind that public certificates mostly are now. */
function certificate(folder) {
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const curve = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  const args = ['req', '-x509', '-newkey', ...curve, '-nodes', '-subj', '/CN=cdn.example'];
  execFileSync('openssl', [...args, '-keyout', key, '-out', file], { stdio: 'ignore' });
  return `ssl_certificate ${file}; ssl_certificate_key ${key};`;
}

async function wrk(url, header) {
  const before = { own: ownTime(), core: coreTime() };
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency'];
  const [command, ...rest] = [
    ...onCore(1),
    'wrk',
    ...args,
    '-H',
    'Accept-Encoding: gzip',
    '-H',
    header,
    url,
  ];
  // The origin is in this process, and has to answer meanwhile.
  const { stdout } = await promisify(execFile)(command, rest);
  const own = ownTime() - before.own;
  const core = coreTime() - before.core;
  if (!/Requests\/sec/.test(stdout) || /Non-2xx/.test(stdout)) throw new Error(stdout);
  const [, requests, seconds] = /(\d+) requests in ([\d.]+)s/.exec(stdout);
  const latency = (percent) => {
    const [, value, unit] = new RegExp(` ${percent}%\\s+([\\d.]+)(us|ms|s)`).exec(stdout);
    return value * { us: 0.001, ms: 1, s: 1000 }[unit];
  };
  return {
    rate: requests / seconds,
    perCore: requests / (own / TICKS),
    others: Math.max(0, core - own) / TICKS / seconds,
    p50: latency(50),
    p99: latency(99),
  };
}

/** The time that the servers have had of the processor, in ticks. */
function ownTime() {
  const processes = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = status
        .slice(status.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      processes.set(Number(pid), { parent: fields[1], time: fields[11] + fields[12] });
    } catch {
      // it has ended
    }
  }
  const isOurs = (parent) =>
    parent === process.pid || (processes.has(parent) && isOurs(processes.get(parent).parent));
  return [...processes.values()]
    .filter(({ parent }) => isOurs(parent))
    .reduce((sum, { time }) => sum + time, 0);
}

/** The time that core 0 was busy, in ticks; what the hypervisor took from it counts as others'. */
function coreTime() {
  const [, user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8')
    .match(/^cpu0 .*$/m)[0]
    .split(/\s+/)
    .map(Number);
  return user + nice + system + irq + softirq + steal;
}
