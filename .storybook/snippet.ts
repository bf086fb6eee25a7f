import library from '../package.json';
import { split, type Args, type Story } from './render.js';

const CDN = `https://cdn.example/clinic-widgets/${library.version}/`;
const PUBLISHER = 'https://publisher.example/';

/** All that a page needs for what a story shows, to paste as it is. */
export function snippet({ component, args, parameters: { around }, globals = {} }: Story): string {
  const { content, ...rest } = args;
  return [
    ...resources(globals, args['lang']),
    '',
    ...(around
      ? element('clinic-content', { ...around, content }, element(component!, rest))
      : element(component!, args)),
  ].join('\n');
}

function resources(
  { theme = 'none', language = 'en' }: Record<string, string>,
  ownLanguage: unknown,
): string[] {
  const sheet = (file: string) => `<link rel="stylesheet" href="${CDN}${file}">`;
  const script = (file: string) => `<script defer src="${CDN}${file}"></script>`;
  const spoken = String(ownLanguage ?? language);
  return [
    ...(language !== 'en' ? [`<!-- In a page that says <html lang="${language}">. -->`] : []),
    sheet('reserve.css'),
    ...(theme !== 'none' ? [sheet(`themes/${theme}.css`)] : []),
    script('clinic-widgets.js'),
    ...(spoken !== 'en' ? [script(`locales/${spoken}.js`)] : []),
  ];
}

function element(tag: string, args: Args, inside?: string[]): string[] {
  const { children, attributes, tokens } = split(args);
  const given = [...sourceOf(args), ...attributes.filter(([name]) => name !== 'src')].map(
    ([name, value]) => (value === true ? name : `${name}="${quoted(value)}"`),
  );
  const style = tokens.map(([name, value]) => `  ${name}: ${quoted(value)};`);
  if (style.length) given.push(...['style="', ...style, '"']);
  const oneLine = [`<${tag}`, ...given].join(' ') + '>';
  const isLong = oneLine.length > 80 || style.length > 0;
  const open = isLong ? [`<${tag}`, ...indented(given), '>'] : [oneLine];
  const between = indented(inside ?? dedented(children));
  if (between.length) return [...open, ...between, `</${tag}>`];
  return [...open.slice(0, -1), `${open.at(-1)}</${tag}>`];
}

/** There the content has an address, of the kind of source that the story's content is from. */
function sourceOf({ content, src }: Args): [string, unknown][] {
  if (content === undefined && !src) return [];
  const { version: format = '' } = (content ?? {}) as { version?: string };
  const path = Array.isArray(content)
    ? 'wp-json/wp/v2/posts?_embed'
    : /jsonfeed/.test(format)
      ? 'feed.json'
      : 'content.json';
  return [['src', PUBLISHER + path]];
}

const quoted = (value: unknown) => String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const indented = (lines: string[]) => lines.map((line) => (line ? `  ${line}` : line));

/** Lines without what all of them are indented by. */
function dedented(text: string): string[] {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  const common = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return text.trim() ? lines.map((line) => line.slice(common)) : [];
}
