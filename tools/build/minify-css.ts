const HOLE = '\uE000';

/**
 * Takes white space and comments out of CSS, given as the raw strings of a
 * `css` template or as one whole file. It knows no property and no selector,
 * so it keeps every fallback declaration and understands the newest syntax.
 */
export function minifyCss(strings: readonly string[]): string[] {
  const source = strings.join(HOLE);
  if (source.split(HOLE).length !== strings.length)
    throw new Error('a style sheet has the character U+E000');
  // Every second piece is a quoted string, which stays as it is.
  const pieces = source.replace(
    /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[\s\S]*?\*\//g,
    (comment, quoted) => {
      if (quoted) return quoted;
      if (comment.includes(HOLE)) throw new Error('an expression is inside a CSS comment');
      return ' ';
    },
  );
  return pieces
    .split(/("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/)
    .map((piece, i) => (i % 2 ? piece : squeeze(piece)))
    .join('')
    .replace(/^ | $/g, '')
    .split(HOLE);
}

function squeeze(css: string): string {
  return (
    css
      .replace(/\s+/g, ' ')
      // A custom property that is only a space keeps it.
      .replace(/ ((?<!: )[{},;>])/g, '$1')
      .replace(/([{},;>]) /g, '$1')
      .replace(/: (?![;}])/g, ':')
      // Between selectors; calc() needs the spaces.
      .replace(/ \+ (?=[^{}]*\{)/g, '+')
      .replace(/([(]) | ([)])/g, '$1$2')
      .replace(/ !important/g, '!important')
      .replace(/;+}/g, '}')
      // 0.5em is .5em, 10.5em stays.
      .replace(/(?<![\w.])0(\.\d)/g, '$1')
  );
}
