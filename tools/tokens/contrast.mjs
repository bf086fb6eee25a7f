// Colors as browsers see them: mixed, blended with what is behind, and compared.
import { blend, parse, wcagContrast } from 'culori';

const MIX = /^color-mix\(in srgb, (\S+) ([\d.]+)%, (\S+)\)$/;

/** A color in CSS, where the text around has the color `current`. */
export function resolved(css, current) {
  const [, first, share, second] = MIX.exec(css) ?? [];
  if (first) return mixed(resolved(first, current), resolved(second, current), share / 100);
  const color = css === 'currentColor' || css === 'inherit' ? current : css;
  return { alpha: 1, ...(typeof color === 'string' ? parse(color) : color) };
}

/** As `color-mix()` in sRGB does it: with the colors multiplied by their alpha. */
function mixed(first, second, share) {
  const parts = [
    [first, share * first.alpha],
    [second, (1 - share) * second.alpha],
  ];
  const alpha = parts.reduce((sum, [, weight]) => sum + weight, 0);
  const channel = (name) =>
    parts.reduce((sum, [color, weight]) => sum + color[name] * weight, 0) / (alpha || 1);
  return { mode: 'rgb', r: channel('r'), g: channel('g'), b: channel('b'), alpha };
}

/** What is seen of a color that may let through what is behind it. */
export function over(color, behind) {
  return blend([behind, color]);
}

/** The contrast by WCAG 2, from 1 to 21, of a color on an opaque one. */
export function contrast(color, behind) {
  return wcagContrast(over(color, behind), behind);
}
