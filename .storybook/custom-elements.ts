import { resolve } from 'node:path';
import { rollup } from 'rollup';
import type { Plugin } from 'vite';
import { manifest } from '../tools/build/manifest.js';
import { sources } from '../tools/build/sources.js';

const name = 'virtual:custom-elements';

/** Makes the manifest of what is in `src/` now, as the build makes it, for docs and controls. */
export function customElements(): Plugin {
  return {
    name: 'custom-elements',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return;
      for (const file of sources('.ts')) this.addWatchFile(resolve(file));
      return `export default ${await analyzed()};`;
    },
  };
}

async function analyzed(): Promise<string> {
  // Of the build only the step that writes the manifest: no module is loaded.
  const bundle = await rollup({
    input: 'nothing',
    plugins: [{ name: 'nothing', resolveId: (id) => id, load: () => '' }, manifest(sources('.ts'))],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({});
  const file = output.find(({ fileName }) => fileName === 'custom-elements.json');
  return String((file as { source?: unknown }).source);
}
