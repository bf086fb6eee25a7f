import type { Plugin } from 'rollup';

/**
 * Names inside of our shadow roots, which nobody else can use: classes, and custom properties that
 * begin with `--_`. Not `base`, by which tests look at built files, and no class that stands for a
 * value (an action, a layout, how certain something is).
 */
const names = `
  accent apart axis bar bone border c checks gap hidden icon mark muted path people picture play
  radius rest row scroll space stack surface tag teaser timeline
`;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz_';
const short = new Map(
  names
    .trim()
    .split(/\s+/)
    .map((name, i) => [name, LETTERS[i] ?? `a${i}`]),
);
const shortened = (name: string) => short.get(name) ?? name;

/** Gives classes and private custom properties short names. Has to stand before `templates()`. */
export function shortClasses(): Plugin {
  return {
    name: 'short-classes',
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      return {
        code: code
          .replace(/\bclass="[^"]*"/g, (attribute) =>
            attribute.replace(/(?<=[" ])[a-z][a-z-]*(?=[" ])/g, shortened),
          )
          .replace(/\bcss`[^`]*`/g, (sheet) =>
            sheet.replace(/(?<=--_)[a-z]+|(?<=\.)[a-z][a-z-]*(?![\w-])/g, shortened),
          ),
        map: null,
      };
    },
  };
}
