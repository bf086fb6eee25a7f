import { readLibrary, wrongValue, type Library } from '../library.js';
import { written } from '../../locales/translator.js';
import { nearest } from '../nearest.js';
import { isUrl } from '../input.js';
import { UserError } from '../problem.js';
import { outline, prerendered, type Given } from './fallback.js';
import { attributes, indent, link } from './html.js';
import { readSource } from './source.js';

export interface SnippetOptions {
  /** The widget, with or without `clinic-`. */
  widget: string;
  /** URL of the content. */
  src: string;
  /** URL of the folder that the library's files are in. */
  base: string;
  /** Attributes of the widget, and of the `clinic-content` around it. */
  given: Given;
  /** Whether the whole content is to be in the fallback. */
  full: boolean;
}

export interface Snippet {
  html: string;
  /** What the user should know, one line each. */
  warnings: string[];
  /** The files that the snippet loads, with their hashes. */
  files: { url: string; integrity: string }[];
}

/** Attributes that every element of a page can have. */
const EVERYWHERE = ['lang', 'dir'];
/** Widgets that `clinic-posts.js` has. */
const POSTS = ['clinic-article-card', 'clinic-recent-posts'];

const tagOf = (widget: string, elements: Library['elements']): string => {
  const tags = [...elements.keys()].filter((tag) => tag !== 'clinic-content');
  const lower = widget.toLowerCase();
  const tag = lower.startsWith('clinic-') ? lower : `clinic-${lower}`;
  if (tags.includes(tag)) return tag;
  const guess = nearest(tag, tags);
  throw new UserError(
    guess
      ? `There is no widget ${widget}. Did you mean ${guess}?`
      : `There is no widget ${widget}. There are: ${tags.join(', ')}.`,
    2,
  );
};

const folder = (base: string): string => {
  const isPath = /^\/(?!\/)/.test(base);
  if ((!isPath && !isUrl(base)) || !URL.canParse(base, 'https://page.example')) {
    throw new UserError(
      `--base ${base}: give the address of the folder that the files are in, such as https://cdn.example/clinic-widgets/1.0.0/`,
      2,
    );
  }
  return base.endsWith('/') ? base : `${base}/`;
};

const checkSrc = (src: string): void => {
  const isOther = /^[a-z][\w+.-]*:/i.test(src) && !isUrl(src);
  if (!src.trim() || isOther || !URL.canParse(src, 'https://page.example')) {
    throw new UserError(`--src ${src}: not an http or https address.`, 2);
  }
};

/** Which attributes are the widget's, and which the provider's around it. */
const share = (tag: string, given: Given, elements: Library['elements']) => {
  const own: Given = {};
  const around: Given = {};
  const facts = elements.get(tag)!;
  const provider = elements.get('clinic-content')!;
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const attribute = [...facts, ...provider].find((each) => each.name === name);
    if (!attribute && !EVERYWHERE.includes(name)) {
      throw new UserError(
        `${tag} has no ${name}. It has: ${facts.map((each) => each.name).join(', ')}.`,
        2,
      );
    }
    const wrong = attribute && typeof value === 'string' && wrongValue(attribute, value);
    if (wrong) throw new UserError(`--${name} ${value}: ${name} ${wrong}.`, 2);
    if (facts.some((each) => each.name === name) || !attribute) own[name] = value;
    else around[name] = value;
  }
  return { own, around };
};

/**
 * What to paste for a widget.
 * @throws UserError where something that is named does not exist
 */
export const makeSnippet = async (options: SnippetOptions): Promise<Snippet> => {
  const { elements, integrity } = readLibrary();
  const tag = tagOf(options.widget, elements);
  const base = folder(options.base);
  const { src } = options;
  checkSrc(src);
  const { own, around } = share(tag, options.given, elements);
  const warnings: string[] = [];
  if (!base.split('/').includes(integrity.version)) {
    warnings.push(
      `${base} has no version (${integrity.version}) in it: once other files are put there, browsers refuse them by their hash.`,
    );
  }

  const isWrapped = Object.keys(around).length > 0;
  const element = (inside: string) => {
    const head = attributes(isWrapped ? own : { src, ...own });
    const body = inside ? `\n${indent(inside)}\n` : '';
    const widget = `<${tag}${head}>${body}</${tag}>`;
    return isWrapped
      ? `<clinic-content${attributes({ src, ...around })}>\n${indent(widget)}\n</clinic-content>`
      : widget;
  };

  const source = await readSource(src);
  let shown: string | undefined;
  if ('unknown' in source) {
    warnings.push(`${source.unknown}. The fallback is a link alone.`);
  } else {
    const inside = outline(tag, own, source.document);
    if (inside) shown = element(inside);
    else warnings.push(`${src} has nothing for ${tag} to show now. The fallback is a link alone.`);
    if (options.full && inside) {
      const whole = await prerendered(element(''), src, source.data);
      if (whole) shown = whole.trim();
      else warnings.push('--full: the whole text cannot be made here. The fallback is an outline.');
    }
  }
  shown ??= element(onlyLink(src, own));

  const file = (name: string) => {
    const facts = integrity.files[name];
    if (!facts)
      throw new UserError(`integrity.json does not have ${name}: build the package anew.`);
    return { url: base + name, integrity: facts.integrity };
  };
  const script = file(POSTS.includes(tag) ? 'clinic-posts.js' : 'clinic-widgets.js');
  const style = file('reserve.css');
  const { lang } = own;
  const words = Object.keys(integrity.files).find(
    (name) => typeof lang === 'string' && isLocaleOf(name, lang),
  );
  const scripts = [script, ...(words ? [file(words)] : [])];
  const preload = { rel: 'preload', as: 'fetch', crossorigin: true, referrerpolicy: 'no-referrer' };
  const head = [
    ...(own.loading === 'lazy' || around.loading === 'lazy'
      ? []
      : [`<link${attributes({ ...preload, crossorigin: true, href: src })}>`]),
    `<link${attributes({ rel: 'stylesheet', href: style.url, integrity: style.integrity, crossorigin: true })}>`,
    ...scripts.map(
      ({ url, integrity }) =>
        `<script${attributes({ defer: true, src: url, integrity, crossorigin: true })}></script>`,
    ),
  ];
  return {
    html: `${head.join('\n')}\n\n${shown}\n`,
    warnings,
    files: [style, ...scripts],
  };
};

/** Whether a file has the words of a language: `locales/es.js` those of `es-MX`. */
const isLocaleOf = (file: string, lang: string): boolean => {
  const [, locale] = /^locales\/(.+)\.js$/.exec(file) ?? [];
  return !!locale && written(locale) === written(lang);
};

/** Where readers find more, when nothing else is known. */
const onlyLink = (src: string, own: Given): string => {
  if (typeof own['more-url'] === 'string') return link(own['more-url'], 'Read more');
  if (!isUrl(src)) return link(src.replace(/[^/]*$/, '') || './', 'Read more');
  const { origin, hostname } = new URL(src);
  return link(`${origin}/`, `Read more at ${hostname}`);
};
