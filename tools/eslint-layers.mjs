// The rule that imports point one way (CONTRIBUTING.md says where things go and why).
// Paths are compared as they are written, which works because a layer is one folder under src/.

/** What each folder of src/ may import: layers, `types:` only as types, and packages. */
const mayImport = {
  content: { layers: [], packages: [] },
  locales: { layers: ['types:content'], packages: [] },
  store: { layers: ['content'], packages: [] },
  source: { layers: ['content', 'store', 'types:locales'] },
  controllers: { layers: ['content', 'types:store', 'source', 'locales', 'types:base'] },
  base: { layers: ['content', 'types:store', 'source', 'locales', 'controllers'] },
  blocks: { layers: ['content', 'locales', 'controllers', 'base'] },
  widgets: {
    layers: ['content', 'store', 'source', 'locales', 'controllers', 'base', 'blocks'],
  },
};

const litPackages = ['lit', '@lit/context'];
const deepest = 3; // folders below src/; deeper ones have not been needed

/** ESLint configurations, one for each layer and depth. Tests may import anything. */
export const layers = Object.entries(mayImport).flatMap(([layer, allowed]) =>
  Array.from({ length: deepest }, (_, depth) => ({
    files: [`src/${layer}/${'*/'.repeat(depth)}*.ts`],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: patterns(layer, depth, allowed) }] },
  })),
);

function patterns(layer, depth, { layers, packages = litPackages }) {
  const top = `(\\.\\./){${depth + 1}}`; // from the file up to src/
  const values = layers.filter((name) => !name.startsWith('types:'));
  const types = layers.filter((name) => name.startsWith('types:')).map((name) => name.slice(6));
  const forbidden = [
    {
      regex: `^${top}(?!(${[...values, ...types, layer].join('|')})/|version\\.js$)`,
      message: `src/${layer} may import ${values.join(', ') || 'nothing else'} from src/.`,
    },
    {
      regex: `^(?!\\.|(${packages.join('|') || '$'})(/|$))`,
      message: `src/${layer} may import ${packages.length ? 'no package but lit' : 'no packages'}.`,
    },
  ];
  if (types.length) {
    forbidden.push({
      regex: `^${top}(${types.join('|')})/`,
      allowTypeImports: true,
      message: `src/${layer} may import only types from ${types.join(', ')}.`,
    });
  }
  if (layer === 'widgets' && depth > 0) {
    forbidden.push({
      regex: `^(\\.\\./){${depth}}(?!\\.\\./)(?!.*\\.define\\.js$)`,
      message: 'A widget imports another one only by its .define.js, so that it can be removed.',
    });
  }
  return forbidden;
}
