// The token files: by the design tokens format (2025.10), and true of what the sources do.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formatHex, parse } from 'culori';
import { resolved } from '../../tools/tokens/contrast.mjs';
import { themeTokens, tokens, withDefaults } from '../../tools/tokens/files.mjs';

const src = new URL('../../src/', import.meta.url);
const read = (path) => readFileSync(new URL(path, src), 'utf8');
const files = readdirSync(new URL('tokens/', src)).filter((name) => name.endsWith('.tokens.json'));
const sources = readdirSync(src, { recursive: true })
  .filter((path) => /\.(ts|css)$/.test(path) && !path.endsWith('.test.ts'))
  .map((path) => [path, read(path)]);

const isNumber = (value) => Number.isFinite(value);
const isColor = ({ colorSpace, components, alpha = 1, hex, ...rest }) =>
  colorSpace === 'srgb' &&
  components.length === 3 &&
  components.every((each) => isNumber(each) && each >= 0 && each <= 1) &&
  alpha >= 0 &&
  alpha <= 1 &&
  // A tool that knows no color spaces takes the hex: it has to be the same color.
  formatHex({ mode: 'rgb', r: components[0], g: components[1], b: components[2] }) === hex &&
  !Object.keys(rest).length;
const isOf = (units) => (value) => isNumber(value.value) && units.includes(value.unit);
const isDimension = isOf(['px', 'rem']);
const isValue = {
  color: isColor,
  dimension: isDimension,
  duration: isOf(['ms', 's']),
  fontFamily: (value) => [value].flat().every((each) => each && typeof each === 'string'),
  shadow: ({ color, ...lengths }) =>
    isColor(color) &&
    ['offsetX', 'offsetY', 'blur', 'spread'].every((name) => isDimension(lengths[name])),
};

function mistakes(node, path = [], inherited) {
  const at = path.join('.');
  const { $type = inherited, $value, $description = '', $extensions = {} } = node;
  const wrong = [];
  if (typeof $description !== 'string') wrong.push(`${at}: description`);
  const names = Object.keys($extensions);
  if (!names.every((key) => /^[\w-]+(\.[\w-]+)+$/.test(key))) wrong.push(`${at}: extension`);
  const allowed = ['$type', '$value', '$description', '$extensions'];
  const children = Object.keys(node).filter((key) => !key.startsWith('$'));
  if (Object.keys(node).some((key) => key.startsWith('$') && !allowed.includes(key)))
    wrong.push(`${at}: unknown property`);
  if ($value === undefined) {
    if (!children.every((name) => /^[^${}.][^{}.]*$/.test(name))) wrong.push(`${at}: names`);
    return [...wrong, ...children.flatMap((name) => mistakes(node[name], [...path, name], $type))];
  }
  if (children.length) wrong.push(`${at}: a token with others inside`);
  if (!isValue[$type]?.($value)) wrong.push(`${at}: no ${$type}`);
  const { dark } = Object.values($extensions)[0] ?? {};
  if (dark && !isColor(dark)) wrong.push(`${at}: no color on dark pages`);
  return wrong;
}

describe('the token files', () => {
  for (const file of files) {
    it(`${file} keeps to the format`, () => {
      assert.deepEqual(mistakes(JSON.parse(read(`tokens/${file}`))), []);
    });
  }

  it('describe each token', () => {
    for (const { name, description } of tokens) assert.match(description, /^[A-Z].*\.$/, name);
  });

  it('give as value what comes of the default on a plain page', () => {
    for (const { name, type, value, css } of tokens) {
      if (type === 'color') {
        const { r, g, b, alpha } = resolved(css, '#000');
        assert.equal(formatHex({ mode: 'rgb', r, g, b }), value.hex, name);
        assert.equal(alpha, value.alpha ?? 1, name);
      } else if (/^[\d.]+em$/.test(css)) assert.equal(parseFloat(css) * 16, value.value, name);
      else if (/^[\d.]+(px|s)$/.test(css)) assert.equal(parseFloat(css), value.value, name);
    }
  });

  it('have themes of known tokens, whose values are what their CSS says', () => {
    const known = tokens.map(({ name }) => name);
    for (const own of Object.values(themeTokens())) {
      for (const { name, type, value, css } of own) {
        assert.ok(known.includes(name), name);
        if (type === 'dimension') assert.equal(parseFloat(css) * 16, value.value, name);
        if (type === 'shadow' && css !== 'none') {
          const { alpha } = parse(/rgb\(.*\)/.exec(css)[0]);
          assert.equal(alpha, value.color.alpha, name);
          const [x, y, blur] = css.match(/[\d.]+(?=em|\s)/g).map((length) => length * 16);
          assert.deepEqual([x, y, blur], [0, value.offsetY.value, value.blur.value], name);
        }
      }
    }
  });
});

describe('the sources', () => {
  const uses = sources.flatMap(([path, code]) =>
    [...code.matchAll(/var\((--clinic-[\w-]+)(,?)/g)].map(([, name, comma]) => ({
      name,
      path,
      hasDefault: comma === ',',
    })),
  );
  const withDefault = tokens.filter(({ css }) => css).map(({ name }) => name);

  it('use no token that is not in the file', () => {
    const known = tokens.map(({ name }) => name);
    const inWidgets = uses.filter(({ path }) => path.endsWith('.ts'));
    assert.ok(inWidgets.length > 15);
    for (const { name, path } of inWidgets) assert.ok(known.includes(name), `${name} in ${path}`);
  });

  it('have no default of their own for one that has it in the file', () => {
    for (const { name, path, hasDefault } of uses) {
      assert.ok(!hasDefault || !withDefault.includes(name), `${name} in ${path}`);
    }
  });

  it('use every token but the one for motion, and nothing moves', () => {
    const used = uses.map(({ name }) => name);
    const unused = tokens.map(({ name }) => name).filter((name) => !used.includes(name));
    assert.deepEqual(unused, ['--clinic-motion']);
    for (const [path, code] of sources) {
      if (path.endsWith('.styles.ts')) assert.doesNotMatch(code, /transition|animation/, path);
    }
  });

  it('get the defaults where they are used', () => {
    assert.equal(
      withDefaults('margin: var(--clinic-space) var(--clinic-other) var(--clinic-reserve)'),
      'margin: var(--clinic-space, 1em) var(--clinic-other) var(--clinic-reserve)',
    );
  });
});
