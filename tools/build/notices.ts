import { appendFileSync } from 'node:fs';
import license from 'rollup-plugin-license';
import type { Plugin } from 'rollup';

/** Packages that are in more than one file: once is enough. */
const written = new Set<string>();

/** Adds the notices of the packages that a file for Node has in it. */
export const notices = (file: string): Plugin =>
  license({
    thirdParty(dependencies) {
      for (const { name, version, license, author, licenseText, noticeText } of dependencies) {
        const title = `${name} ${version}`;
        if (written.has(title)) continue;
        written.add(title);
        const parts = [
          `${title}: ${license ?? 'see below'}${author ? `, ${author.name}` : ''}`,
          licenseText,
          noticeText,
        ];
        appendFileSync(
          file,
          `\n${'-'.repeat(72)}\n\n${parts.filter(Boolean).join('\n\n').trim()}\n`,
        );
      }
    },
  }) as Plugin;
