// Reads files in the design tokens format (2025.10) of what is in src/tokens. No Node API is used,
// so it runs in a browser as well.

/** Where a token says what the format cannot: its real CSS, and what a theme has on dark pages. */
const OURS = 'example.clinic-widgets';

/** The tokens of a file, in its order. */
export function listTokens(node, path = [], inherited = undefined) {
  const { $type = inherited, $value, $description, $extensions } = node;
  if ($value === undefined) {
    return Object.entries(node).flatMap(([key, child]) =>
      key.startsWith('$') ? [] : listTokens(child, [...path, key], $type),
    );
  }
  const { css, dark } = $extensions?.[OURS] ?? {};
  const name = `--${path.join('-')}`;
  return [{ name, type: $type, value: $value, dark, css, description: $description }];
}

/** A value of the format as CSS. */
export function toCss(type, value) {
  if (type === 'color') return colorToCss(value);
  if (type === 'fontFamily') return [value].flat().join(', ');
  if (type === 'shadow') {
    const { offsetX, offsetY, blur, spread, color } = value;
    const lengths = [offsetX, offsetY, blur, spread].map(({ value, unit }) => value + unit);
    return [...lengths, colorToCss(color)].join(' ');
  }
  return value.value + value.unit;
}

function colorToCss({ hex, alpha = 1 }) {
  if (alpha === 1) return hex;
  return `rgb(${channels(hex).join(' ')} / ${+(alpha * 100).toFixed(1)}%)`;
}

function channels(hex) {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/**
 * Writes a theme. What it has for dark pages is chosen by the colour of the text around a widget:
 * it is there on every page, whatever made it light, and then nothing is dark on dark.
 */
export function themeCss(tokens) {
  const fixed = tokens.filter(({ dark }) => !dark);
  const chosen = tokens.filter(({ dark }) => dark);
  return `:root {
${fixed.map(({ name, type, value, css }) => `  ${name}: ${css ?? toCss(type, value)};`).join('\n')}
}
/* Browsers that cannot choose keep the colors that follow from the page. */
@supports (color: rgb(from currentColor r g b)) {
  :root {
    /* 1 where the text around a widget is light, so the page is dark; 0 where it is dark. */
    --_clinic-dark: clamp(0, 0.3 * r + 0.59 * g + 0.11 * b - 140, 1);
${chosen.map(({ name, value, dark }) => choice(name, value, dark)).join('\n')}
  }
}
`;
}

function choice(name, light, dark) {
  const [r, g, b] = channels(light.hex).map((from, i) => between(from, channels(dark.hex)[i]));
  const alpha = between(light.alpha ?? 1, dark.alpha ?? 1);
  const color = `${r} ${g} ${b}${alpha === '1' ? '' : ` / ${alpha}`}`;
  return `    /* ${colorToCss(light)} on light pages, ${colorToCss(dark)} on dark ones */
    ${name}: rgb(from currentColor ${color});`;
}

function between(from, to) {
  const difference = +(to - from).toFixed(4);
  if (!difference) return String(from);
  const [sign, size] = difference < 0 ? ['-', -difference] : ['+', difference];
  return `calc(${from} ${sign} ${size} * var(--_clinic-dark))`;
}
