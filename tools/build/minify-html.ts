/** Stands for an expression between the strings of a template. A private-use character, so no template has it. */
const HOLE = '\uE000';

/** White space beside these shows nothing, so it goes. Beside any other tag a space may separate words and stays. */
const BLOCKS = new Set(
  (
    'address article aside blockquote caption col colgroup dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p section summary table tbody ' +
    'td template tfoot th thead tr ul'
  ).split(' '),
);

/** Elements of HTML that never have an end; elsewhere (SVG) the slash means something. */
const VOIDS = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What tools/lit/html.ts cannot render, or the strictest pages block. */
const REFUSED = /^(?:script|style|textarea|pre)$/;

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<\/?[a-z\uE000](?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/**
 * Takes the white space, comments and needless quotes out of an `html`
 * template, given as its raw strings; the expressions stay where they are.
 * White space with a line break at either end of a template goes, too.
 */
export function minifyHtml(strings: readonly string[]): string[] {
  const source = strings.join(HOLE);
  if (source.split(HOLE).length !== strings.length)
    throw new Error('a template has the character U+E000');
  const tokens = source.match(TOKEN)?.filter((token) => !isComment(token)) ?? [];
  const isBlock = tokens.map((token) => BLOCKS.has(tagName(token)));
  const out = tokens.map((token, i) => {
    if (tagName(token)) return minifyTag(token);
    const [before] = /^\s*/.exec(token)!;
    const [after] = /\s*$/.exec(token)!;
    let text = token.replace(/\s+/g, ' ');
    if (isBlock[i - 1] || (i === 0 && before.includes('\n'))) text = text.trimStart();
    if (isBlock[i + 1] || (i === tokens.length - 1 && after.includes('\n'))) text = text.trimEnd();
    return text;
  });
  // The parser closes what is open at the end.
  return out
    .join('')
    .replace(/(?:<\/[\w-]+>)+$/, '')
    .split(HOLE);
}

function isComment(token: string): boolean {
  if (!token.startsWith('<!--')) return false;
  if (token.includes(HOLE))
    throw new Error('an expression is inside an HTML comment, where it is not rendered');
  return true;
}

/** The tag's name in small letters; empty for text. */
function tagName(token: string): string {
  return /^<\/?([a-z\uE000][^\s/>]*)/i.exec(token)?.[1]!.toLowerCase() ?? '';
}

function minifyTag(tag: string): string {
  const name = tagName(tag);
  if (REFUSED.test(name))
    throw new Error(`<${name}> is not for templates: see tools/build/minify-html.ts`);
  const [start, inside, slash] = /^(<\/?[^\s/>]+)([\s\S]*?)(\/?)>$/.exec(tag)!.slice(1) as [
    string,
    string,
    string,
  ];
  const attributes = [...inside.matchAll(ATTRIBUTE)].map(([, key, value]) =>
    minifyAttribute(key!, value),
  );
  const short = [start, ...attributes].join(' ');
  if (!slash || VOIDS.has(name)) return `${short}>`;
  // Without quotes the slash would become part of the value.
  return /=[^"']*$/.test(short) ? `${short} />` : `${short}/>`;
}

function minifyAttribute(key: string, value?: string): string {
  if (value === undefined) return key;
  let text = value.replace(/^(["'])([\s\S]*)\1$/, '$2');
  if (key === 'class') text = text.trim().replace(/\s+/g, ' ');
  if (text === '') return key;
  if (/^[^\s"'`=<>]+$/.test(text)) return `${key}=${text}`;
  return text.includes('"') ? `${key}='${text}'` : `${key}="${text}"`;
}
