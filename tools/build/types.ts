import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Plugin } from 'rollup';
import { removeDraftTypes } from './published.js';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** Lets `tsc` write the `.d.ts` files, as another process while the bundles are made. */
export function types(project: string): { begin: Plugin; end: Plugin } {
  let running: Promise<string>;
  return {
    begin: {
      name: 'types-begin',
      buildStart() {
        running = run(project);
      },
    },
    end: {
      name: 'types-end',
      async writeBundle() {
        const problems = await running;
        if (problems) this.error(`tsc -p ${project}:\n${problems}`);
        removeDraftTypes('dist/esm');
      },
    },
  };
}

/** What tsc complains about; empty when all is well. */
function run(project: string): Promise<string> {
  const child = spawn(process.execPath, [tsc, '--project', project], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done(code ? output || `ended with ${code}` : ''));
  });
}
