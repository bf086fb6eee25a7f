import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { minifyHtml } from './minify-html.js';

/** Whole tags, and what is left where a text ends inside of one. */
const TAGS = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const OPEN = /<\/?[a-z]/i;

/**
 * Writes an `html` template, given as its raw strings, as the one text that
 * tools/lit/html.ts takes. A `^` in an attribute is the place of a value, and
 * so is a comment that is not empty, of which `<?>` is the shortest:
 *
 *     <a href="${url}">${text}</a>, ${more}
 *     <a href=^><?></a>, <?><!>
 *
 * Values are shown in front of the next node, so the last one gets one.
 * Throws where the browser would not find all places, in their order.
 */
export function prepareHtml(strings: readonly string[]): string {
  const texts = minifyHtml(strings);
  const error = (why: string) => new Error(`${why}: ${texts.join('${\u2026}')}`);
  if (texts.some((text) => /\^|<[?!]/.test(text)))
    throw error('a template may not have "^", "<?" or "<!"');
  if (texts.slice(0, -1).some((text) => /<\/?$/.test(text)))
    throw error('a value cannot be the name of a tag');
  if (texts.some((text) => /\s@\w*[A-Z]/.test(text)))
    throw error('the parser makes the letters of @types small');

  // With their numbers, to see which of them are found.
  const { childNodes } = parseFragment(written(texts, (i) => `${i};`));
  const found = childNodes.flatMap(places).join('');
  const all = texts.slice(1).map((_, i) => `${i + 1};`);
  if (found !== all.join(''))
    throw error('a template has a value where the built files cannot show one');

  const text = written(texts, () => '');
  return childNodes[childNodes.length - 1]?.nodeName === '#comment' ? `${text}<!>` : text;
}

function written(texts: readonly string[], mark: (i: number) => string): string {
  return texts.reduce((before, after, i) =>
    OPEN.test(before.replace(TAGS, ''))
      ? `${before}^${mark(i)}${after}`
      : `${before}<?${mark(i)}>${after}`,
  );
}

/** The numbers of the places in a node, as tools/lit/html.ts finds them. */
function places(node: Tree.ChildNode): string[] {
  if ('data' in node) return [node.data.slice(1)];
  if (!('attrs' in node)) return [];
  return [...node.attrs.flatMap(placesIn), ...node.childNodes.flatMap(places)];
}

function placesIn({ name, value }: { name: string; value: string }): string[] {
  const numbers = [...value.matchAll(/\^(\d+;)/g)].map(([, number]) => number!);
  // There are no properties, and no attributes that come and go, in what the built files have of Lit.
  const isWrong = /^[.?]/.test(name) || (name.startsWith('@') && !/^\^\d+;$/.test(value));
  return isWrong ? [`${name} cannot be`] : numbers;
}
