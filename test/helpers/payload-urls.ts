export const words = (list: string): string[] => list.trim().split(/\s+/);
export const lines = (list: string): string[] =>
  list
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What is run or shown, with nothing hidden yet. */
export const addresses = lines(`
  javascript:alert(1)
  javascript://good.example/%0aalert(1)
  javascript:/*--></title></style></textarea></script><svg/onload=alert(1)>*/alert(1)
  vbscript:alert(1)
  data:text/html,<script>alert(1)</script>
  data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==
  data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>
  data:application/xhtml+xml,<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>
  feed:javascript:alert(1)
  view-source:javascript:alert(1)
  blob:https://good.example/1
  file:///etc/passwd`);

export const entity = (text: string, write: (point: number) => string): string =>
  [...text].map((c) => write(c.codePointAt(0)!)).join('');
const inScheme = (url: string, put: string, at = 4): string =>
  url.slice(0, at) + put + url.slice(at);

/** Ways to hide the scheme from who looks for it. */
export const disguises: ((url: string) => string)[] = [
  (url) => url,
  (url) => url.replace(/^[^:]+/, (scheme) => scheme.toUpperCase()),
  (url) =>
    url.replace(/^[^:]+/, (scheme) =>
      scheme.replace(/.(.)/g, (two) => two[0] + two[1]!.toUpperCase()),
    ),
  (url) => ` \n\t ${url}`,
  (url) => `${url} \u00a0`,
  ...['\u0001', '\u0008', '\u000b', '\u000e', '\u001b', '\u001f', '\u0000', '\u007f'].map(
    (control) => (url: string) => control + url,
  ),
  ...['\u00a0', '\u1680', '\u2028', '\u3000', '\ufeff', '\u200b', '\u202e', '\u00ad'].map(
    (space) => (url: string) => space + url,
  ),
  ...['\t', '\n', '\r', '\r\n', '\u0000', '\u00ad', '\u200d'].map(
    (hidden) => (url: string) => inScheme(url, hidden),
  ),
  (url) => [...url].join('\t'),
  (url) => url.replace(':', '\n:'),
  (url) => url.replace(':', '\t:\t'),
  (url) => url.replace(':', '&colon;'),
  (url) => url.replace(':', '&#58'),
  (url) => inScheme(url, '&Tab;'),
  (url) => inScheme(url, '&NewLine;'),
  (url) => inScheme(url, '&#x0A;'),
  (url) => `&#1;${url}`,
  (url) => entity(url.slice(0, 6), (n) => `&#${n};`) + url.slice(6),
  (url) => entity(url.slice(0, 6), (n) => `&#x${n.toString(16)};`) + url.slice(6),
  (url) => entity(url.slice(0, 6), (n) => `&#${String(n).padStart(7, '0')}`) + url.slice(6),
  (url) => url.replace(/^./, (c) => `%${c.charCodeAt(0).toString(16)}`),
  (url) => url.replace(':', '%3A'),
  (url) => url.replace(/^[a-z]/, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)),
  (url) => `//${url}`,
  (url) => `\\\\${url}`,
  (url) => `https:${url}`,
  (url) => `https://good.example@${url}`,
  (url) => `${url}#https://good.example/a.png`,
  (url) => `https://good.example/a.png 1x, ${url} 2x`,
];

/** Wherever HTML takes a URL, and where plugins keep those of pictures that load late. */
export const carriers = (url: string): string => {
  const u = url.replaceAll('"', '&quot;');
  return `<a href="${u}">a</a><a href='${url.replaceAll("'", '&#39;')}' target=_blank rel=opener ping="${u}">b</a>
  <svg><a xlink:href="${u}"><text>c</text></a><use href="${u}"/><image href="${u}"/><animate attributeName=href values="${u}"/></svg>
  <math href="${u}"><mi xlink:href="${u}">d</mi></math><map><area href="${u}"></map>
  <img src="${u}"><img src=data:, data-src="${u}" data-srcset="${u} 2x" alt="${u}"><img data-lazy-src="${u}" data-original="${u}">
  <img srcset="${u} 1x, ${u} 640w" src="${u}"><picture><source srcset="${u}"><img src="${u}" title="${u}"></picture>
  <figure><a href="${u}"><img longdesc="${u}" src="${u}"></a><figcaption><a href="${u}">e</a></figcaption></figure>
  <iframe src="${u}" data-src="${u}" title="${u}"></iframe><iframe srcdoc="${u}"></iframe><iframe src="https://www.youtube.com/embed/${u}"></iframe>
  <object data="${u}" codebase="${u}"><param name=movie value="${u}"></object><embed src="${u}"><applet code="${u}"></applet>
  <form action="${u}"><button formaction="${u}">f</button><input type=image src="${u}"><isindex action="${u}"></form>
  <link rel=stylesheet href="${u}"><base href="${u}"><meta http-equiv=refresh content="0;url=${u}"><script src="${u}"></script>
  <table background="${u}"><tr><td background="${u}"><a href="${u}">g</a><img src="${u}"></table><body background="${u}">
  <blockquote cite="${u}"><q cite="${u}">h</q><cite><a href="${u}">i</a></cite></blockquote><ins cite="${u}">j</ins>
  <ul><li><strong><a href="${u}">k</a>:</strong> <a href="${u}">l</a></ul><dl><dt><a href="${u}">m</a><dd><a href="${u}">n</a></dl>
  <h2><a href="${u}">o</a></h2><details><summary><a href="${u}">p</a></summary><a href="${u}">q</a></details>
  <p style="background:url('${u}')">${url.replaceAll('<', '&lt;')}</p><a href=" ${u}">r</a>`;
};

/** As the others, but apart: a browser keeps each player of a page in mind, and thousands are slow. */
export const players = (url: string): string => {
  const u = url.replaceAll('"', '&quot;');
  return `<video src="${u}" poster="${u}"><source src="${u}"><track src="${u}"></video><audio src="${u}"></audio>`;
};
