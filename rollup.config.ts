import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { OutputOptions, Plugin, RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { arrange } from './tools/build/arrange.js';
import { checks } from './tools/build/checks.js';
import { clean } from './tools/build/clean.js';
import { executable, quietly, text } from './tools/build/for-node.js';
import { integrity } from './tools/build/integrity.js';
import { litLean } from './tools/build/lit-lean.js';
import { manifest } from './tools/build/manifest.js';
import { moduleSizes } from './tools/build/module-sizes.js';
import { nameMembers, type NameCache } from './tools/build/name-members.js';
import { notices } from './tools/build/notices.js';
import { leaveDrafts, published } from './tools/build/published.js';
import { rename } from './tools/build/rename.js';
import { reorder } from './tools/build/reorder.js';
import { reserveCss } from './tools/build/reserve.js';
import { contentSchema, embedSchema } from './tools/build/schema.js';
import { constToLet, scriptTag } from './tools/build/script-tag.js';
import { shortClasses } from './tools/build/short-classes.js';
import { reserved, shortened } from './tools/build/short-names.js';
import { sources } from './tools/build/sources.js';
import { templates } from './tools/build/templates.js';
import { tokenDefaults, tokenFiles } from './tools/build/tokens.js';
import { types } from './tools/build/types.js';
import { writeVersion } from './tools/build/version.js';

const dist = 'dist';
const transpile = esbuild({ target: 'es2021', tsconfig: 'tsconfig.json' });
const declarations = types('tsconfig.build.json');

const nameCache: NameCache = {};
const minify = terser({
  ecma: 2021,
  compress: {
    passes: 2,
    // Found by trying: with these the files are smallest after compression.
    inline: 1,
    keep_fargs: false,
    lhs_constants: false,
    pure_getters: true,
    // What tools/lit has for it does nothing.
    pure_funcs: ['render', 'html'],
    unsafe_arrows: true,
  },
  // The same names in both files: on a page that has both, one shows what the other provides.
  nameCache,
  mangle: { properties: { regex: shortened, reserved, keep_quoted: 'strict' } },
  format: { ascii_only: true, comments: false, quote_style: 1 },
});

const members = nameMembers(nameCache);

const script: OutputOptions = {
  freeze: false,
  dir: dist,
  plugins: [
    moduleSizes('.cache/size'),
    constToLet(),
    minify,
    reorder(),
    arrange(),
    rename(),
    members,
    // With other names, other places are the best.
    reorder(),
    arrange(),
    scriptTag(),
    checks(),
  ],
};

/** A file for a script tag. */
const bundle = (name: string, ...plugins: RollupOptions['plugins'][]): RollupOptions => ({
  input: `src/${name}.ts`,
  output: script,
  // They only make guards, so one that a bundle does not use can go.
  treeshake: { manualPureFunctions: ['guard', 'list', 'object', 'oneOf', 'readLater', 'where'] },
  plugins: [
    ...plugins,
    leaveDrafts(),
    nodeResolve(),
    transpile,
    writeVersion(),
    tokenDefaults(),
    litLean(),
    shortClasses(),
    templates(),
  ],
});

/** The words of a language for a script tag, under the names that the files before have for them. */
const locale = (input: string): RollupOptions => ({
  input,
  output: {
    dir: dist,
    entryFileNames: ({ name }) => `locales/${name.replace('.define', '')}.js`,
    plugins: [minify, scriptTag(), members, checks(false)],
  },
  plugins: [nodeResolve(), transpile, writeVersion()],
});

/** A file for Node, its libraries bundled in. */
const forNode = (input: string, file: string, ...plugins: Plugin[]): RollupOptions => ({
  input,
  external: /^node:/,
  output: { file: `${dist}/${file}`, format: 'es', inlineDynamicImports: true },
  plugins: [
    text(),
    leaveDrafts(),
    nodeResolve({ exportConditions: ['node'], preferBuiltins: true }),
    commonjs(),
    json(),
    esbuild({ target: 'node20', tsconfig: 'tsconfig.json' }),
    writeVersion(),
    tokenDefaults(),
    notices(`${dist}/THIRD-PARTY.txt`),
    ...plugins,
  ],
  onwarn: quietly,
});

export default [
  bundle('clinic-widgets', clean(dist), declarations.begin),
  bundle('clinic-posts'),
  ...sources('.define.ts', 'src/locales').map(locale),
  forNode('src/prerender/index.ts', 'esm/prerender/index.js'),
  forNode('src/cli/cli.ts', 'cli.js', embedSchema(), executable(`${dist}/cli.js`)),
  {
    // For bundlers: module by module, as written.
    input: [
      'src/index.ts',
      'src/clinic-widgets.ts',
      'src/clinic-posts.ts',
      'src/content/index.ts',
      ...published('.define.ts'),
    ],
    external: /^(?:lit|@lit\/context)(?:\/|$)/,
    output: {
      dir: dist,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: 'src',
      entryFileNames: 'esm/[name].js',
    },
    plugins: [
      leaveDrafts(),
      nodeResolve(),
      transpile,
      writeVersion('+modules'),
      tokenDefaults(),
      contentSchema(),
      manifest(),
      reserveCss(),
      tokenFiles(),
      declarations.end,
      integrity(dist),
    ],
  },
] satisfies RollupOptions[];
