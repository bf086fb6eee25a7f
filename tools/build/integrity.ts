import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'rollup';
import { version } from './version.js';

const policy = 'clinic-widgets';

/** Writes what a page that loads the files with `integrity`, or has a Content-Security-Policy, has to say. */
export function integrity(folder: string): Plugin {
  return {
    name: 'integrity',
    writeBundle() {
      const names = readdirSync(folder)
        .filter((name) => /\.(?:js|css)$/.test(name))
        .sort();
      const files = Object.fromEntries(
        names.map((name) => [name, measure(readFileSync(`${folder}/${name}`))]),
      );
      const hashes = names
        .filter((name) => name.endsWith('.js'))
        .map((name) => `'${files[name]!.integrity}'`);
      const csp = {
        // The hash of the one file that is used will do, where its script tag has the same `integrity`; or its origin.
        'script-src': [...hashes, '{scripts}'],
        // For reserve.css alone: the widgets themselves need no style-src.
        'style-src': ['{scripts}'],
        'connect-src': ['{content}'],
        'img-src': ['{pictures}'],
        'require-trusted-types-for': ["'script'"],
        'trusted-types': [policy],
        placeholders: {
          '{scripts}': 'the origin that these files are loaded from',
          '{content}': 'the origin of the content that `src` names',
          '{pictures}': 'the origins of the pictures in the content',
        },
      };
      const text = JSON.stringify({ version, files, csp, trustedTypesPolicy: policy }, null, 2);
      writeFileSync(`${folder}/integrity.json`, `${text}\n`);
    },
  };
}

function measure(content: Buffer) {
  return {
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
  };
}
