import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'rollup';
import { version } from './version.js';

const policy = 'clinic-widgets';

/** What a page loads; not the modules for bundlers, nor the command line. */
const isLoaded = (path: string) => /^(?!cli\.)(?:locales\/|themes\/)?[^/]+\.(?:js|css)$/.test(path);

/** Writes what a page that loads the files with `integrity`, or has a Content-Security-Policy, has to say. */
export function integrity(folder: string): Plugin {
  return {
    name: 'integrity',
    writeBundle() {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter(isLoaded)
        .sort();
      const files = Object.fromEntries(
        names.map((name) => [name, measure(readFileSync(`${folder}/${name}`))]),
      );
      const hashes = names
        .filter((name) => name.endsWith('.js'))
        .map((name) => `'${files[name]!.integrity}'`);
      const csp = {
        // A hash allows a script tag with that `integrity`, also with `strict-dynamic`; browsers
        // that know no hashes of files go by {files}.
        'script-src': [...hashes, '{files}'].join(' '),
        // For reserve.css and themes alone: the widgets themselves need no style-src.
        'style-src': '{files}',
        'connect-src': '{content}',
        'img-src': '{pictures}',
        'trusted-types': policy,
      };
      const placeholders = {
        '{files}': 'where these files are, such as https://cdn.example/clinic-widgets/1.0.0/',
        '{content}': 'the origin of the content, such as https://publisher.example',
        '{pictures}': 'the origins of the pictures in it',
      };
      const note =
        'Add to the directives that your policy has; where it has default-src in their place, to a copy of that. ' +
        'Where it has neither, nothing is needed. Of script-src the hash of the file you use will do.';
      const text = JSON.stringify(
        { version, files, csp, placeholders, note, trustedTypesPolicy: policy },
        null,
        2,
      );
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
