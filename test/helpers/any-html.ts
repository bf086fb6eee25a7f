import type { Arbitrary } from 'fast-check';
import { fc } from './fast-check.mjs';
import { payloads } from './payloads.js';

type Html = Arbitrary<string>;

const many = (part: Html, maxLength = 4): Html =>
  fc.array(part, { maxLength }).map((parts) => parts.join(''));
const some = (part: Html, maxLength = 3): Html =>
  fc.array(part, { minLength: 1, maxLength }).map((parts) => parts.join(''));
const within = (names: string[], inside: Html): Html =>
  fc.tuple(fc.constantFrom(...names), inside).map(([name, html]) => {
    const [tag] = name.split(' ');
    return `<${name}>${html}</${tag}>`;
  });

/** A word that no other place has is put in later, so that order can be seen. */
const word: Html = fc.constantFrom(
  '@ ',
  '@ ',
  '@ ',
  '@, ',
  ' @',
  '@ &amp; ',
  '@&nbsp;mg ',
  '&lt;@&gt; ',
);
const picture = fc.constantFrom(
  '<img src="/a.png">',
  '<img src="/b.png" alt="B" width="640" height="360" srcset="/c.png 2x">',
  '<img src="https://x.example/p.gif" width="1" height="1">',
);

/** Elements of a page's own, whose names begin as others do that mean something. */
const custom = ['video-note', 'text-box', 'select-me', 'object-list', 'p-x'];

const marks = [
  'strong',
  'em',
  'b',
  'i',
  'span',
  'code',
  'u',
  'mark',
  'small',
  'sub',
  'a href="/x"',
  'a href="https://y.example/?a=1&amp;b"',
  'a name="x"',
  'span lang="la"',
  'meter',
  ...custom,
];
const line = (depth: number): Html =>
  depth
    ? some(
        fc.oneof(
          { weight: 4, arbitrary: word },
          { weight: 2, arbitrary: within(marks, line(depth - 1)) },
          { weight: 1, arbitrary: fc.constantFrom('<br>', '\n', '<!-- x -->', '<wbr>') },
        ),
      )
    : word;
const text = line(2);

const list = (depth: number): Html =>
  within(
    ['ul', 'ol', 'ul class="wp-block-list"'],
    many(
      within(
        ['li'],
        fc
          .tuple(
            fc.oneof(
              text,
              within(['p'], text),
              text.map((html) => `<strong>@:</strong> ${html}`),
            ),
            depth ? fc.oneof(fc.constant(''), list(depth - 1)) : fc.constant(''),
            fc.oneof(fc.constant(''), fc.constant(''), within(['p'], text)),
          )
          .map((parts) => parts.join('')),
      ).map((html) => `\n${html}`),
    ),
  );

const table: Html = fc
  .tuple(
    fc.oneof(fc.constant(''), within(['caption'], text)),
    fc.boolean(),
    fc.array(
      fc.array(
        within(
          ['td', 'td', 'td', 'td colspan="2"', 'td rowspan="2"'],
          fc.oneof(text, within(['p'], text), list(0)),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([caption, hasHead, rows]) => {
    const head = hasHead ? '<thead><tr><th>@</th><th>@</th></tr></thead>' : '';
    return `<table>${caption}${head}<tbody>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</tbody></table>`;
  });

const blocks = (depth: number): Html =>
  many(
    fc.oneof(
      within(['p', 'p', 'p', 'p class="has-text-align-center"', 'pre', 'div', 'address'], text),
      text,
      within(['h1', 'h2', 'h2 id="x"', 'h3', 'h4', 'h5', 'h6'], text),
      list(2),
      table,
      within(
        ['dl'],
        some(
          fc
            .tuple(
              within(['dt'], text),
              within(
                ['dd'],
                text.map((html) => `@ ${html}`),
              ),
            )
            .map((parts) => parts.join('')),
        ),
      ),
      picture,
      within(
        ['figure'],
        fc.tuple(picture, within(['figcaption'], text)).map((parts) => parts.join('')),
      ),
      fc.constantFrom(
        '<hr>',
        '\n\n',
        '<p></p>',
        '<p>&nbsp;</p>',
        '<h2></h2>',
        '<ul></ul>',
        '<table></table>',
      ),
      ...(depth
        ? [
            within(
              ['div', 'section', 'article', 'figure', 'center', 'x-y', 'details open', ...custom],
              blocks(depth - 1),
            ),
            within(
              ['blockquote'],
              fc
                .tuple(within(['p'], text), fc.constantFrom('', '<cite>@</cite>'))
                .map((parts) => parts.join('')),
            ),
          ]
        : []),
    ),
  );

/** HTML as authors write it, with words `w0`, `w1`, `w2` … in order. */
export const authored: Html = blocks(2).map((html) => {
  let next = 0;
  return html.replace(/@/g, () => `w${next++}`);
});

const pieces = [
  ...payloads.filter(({ html }) => html.length < 300).map(({ html }) => html),
  ...[
    '<p>',
    '</p>',
    '<div',
    '>',
    '"',
    "'",
    '<!--',
    '-->',
    '</',
    '<a href="',
    '<img src="',
    '&',
    '&#',
    ';',
  ],
];

/** HTML as nobody should write it. */
export const hostile: Html = many(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
    { weight: 1, arbitrary: blocks(1) },
  ),
  6,
);
