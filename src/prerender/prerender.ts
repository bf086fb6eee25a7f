import { parseFragment, serialize as serializeParsed } from 'parse5';
import { webUrl } from '../content/url.js';
import { beforeHash, standIn } from './addresses.js';
import { renderElement, type Rendered } from './host.js';
import { jsonLdScript } from './json-ld.js';
import { closeThose, lookThrough, type Found, type Page } from './page.js';
import type { Writing } from './serialize.js';
import { Sources } from './sources.js';
import { onPage } from './stand-in.js';
import { explain, misplaced, unclosed, type PrerenderProblem } from './words.js';

export type { PrerenderProblem };
import { wrapperOf } from './wrapper.js';

/** What {@link prerender} has to know. */
export interface PrerenderOptions {
  /** Where the page is: a web address, or a `file:` URL. Addresses in it are relative to this. */
  url: string;
  /**
   * Gives what the JSON at an address holds, parsed. It is asked once for each address: a web address, or
   * where the page is a file, a `file:` URL, or a path from the site's root on (`/content.json`).
   */
  load: (url: string) => Promise<unknown>;
  /** Adds one script with structured data about the page's article. By default none. */
  jsonLd?: boolean | undefined;
  /** The language of pages that name none, as a BCP 47 tag; `en` by default. */
  locale?: string | undefined;
  /** The moment that decides what is expired or overdue; by default now. */
  now?: Date | number | undefined;
  /** Writes letters beyond ASCII as references; by default where the page does not say that it is UTF-8. */
  ascii?: boolean | undefined;
}

/** What {@link prerender} made. */
export interface Prerendered {
  /** The page; all but the widgets' content is as it was. */
  html: string;
  problems: PrerenderProblem[];
  /** How many widgets have their content in the page now. */
  widgets: number;
}

/** A widget, and what is written into it. */
interface Written {
  widget: Found;
  text: string;
}

const splice = (html: string, changes: { start: number; end: number; text: string }[]): string => {
  let result = '';
  let at = 0;
  for (const { start, end, text } of [...changes].sort((a, b) => a.start - b.start)) {
    result += html.slice(at, start) + text;
    at = end;
  }
  return result + html.slice(at);
};

const flat = (widgets: Found[]): Found[] =>
  widgets.flatMap((widget) => [widget, ...flat(widget.inner)]);

const saysUtf8 = (html: string): boolean =>
  /^\ufeff|^\s*<\?xml\b(?![^>]*encoding=["'](?!utf-8))|<meta\b[^>]*\bcharset\s*=\s*["']?\s*utf-?8/i.test(
    html.slice(0, 4000),
  );

/**
 * Writes the content of each widget of a page into it, as plain HTML that can be read, searched and printed
 * without JavaScript. A widget whose content cannot be had, or has no such thing, keeps what is in it.
 * Once more changes nothing but what is out of date.
 * @param html the page
 * @returns the page, and each widget whose content could not be written
 * @throws TypeError where `url` is neither a web address nor a `file:` URL
 */
export const prerender = async (html: string, options: PrerenderOptions): Promise<Prerendered> => {
  const { load, locale = 'en', jsonLd } = options;
  const url = standIn(options.url);
  const now = options.now === undefined ? Date.now() : Number(options.now);
  const given = closeThose(html);
  const page = lookThrough(given);
  const baseURI = page.base === undefined ? url : (webUrl(page.base, url) ?? url);
  const writing: Writing = {
    newline: /\r\n/.test(given) ? '\r\n' : '\n',
    ascii: options.ascii ?? !saysUtf8(given),
  };
  const all = flat(page.widgets);
  const sources = new Sources(baseURI, locale);
  await sources.load([...all, ...all.flatMap(({ providers }) => providers)], load);

  const rendered = new Map<Found, Rendered>();
  const renderOf = (widget: Found): Rendered => {
    let result = rendered.get(widget);
    if (!result) {
      result = onPage(url, now, () =>
        renderElement(widget.tag, widget.attributes, sources.placeOf(widget)),
      );
      rendered.set(widget, result);
    }
    return result;
  };

  const lost = new Set<Found>();
  for (;;) {
    const attempt = write(given, page, renderOf, lost, url, baseURI, writing);
    const bad = misread(attempt);
    if (bad.length) {
      for (const widget of bad) lost.add(widget);
      continue;
    }
    const { written, problems } = attempt;
    const changes = written.map(({ widget, text }) => ({ ...widget.range!, text }));
    const data = jsonLd && dataOf(written, sources, renderOf, now, page, url, writing);
    if (data) changes.push(data);
    return {
      html: changes.length ? splice(given, changes) : html,
      problems: problems.sort((a, b) => a.line - b.line || a.column - b.column),
      widgets: written.length,
    };
  }
};

interface Attempt {
  html: string;
  written: Written[];
  problems: PrerenderProblem[];
}

/** Writes all that can be written, but for those that HTML would not leave where they are. */
const write = (
  given: string,
  page: Page,
  renderOf: (widget: Found) => Rendered,
  lost: Set<Found>,
  url: string,
  base: string,
  writing: Writing,
): Attempt => {
  const written: Written[] = [];
  const problems: PrerenderProblem[] = [];
  const shown: [Found, Rendered][] = [];
  const ids = new Set(page.ids);
  const visit = (widgets: Found[]): void => {
    for (const widget of widgets) {
      const fault = lost.has(widget)
        ? misplaced(widget)
        : widget.range
          ? undefined
          : unclosed(widget);
      const result = fault ? undefined : renderOf(widget);
      if (result && (result.status == 'ready' || result.status == 'empty')) {
        shown.push([widget, result]);
      } else {
        problems.push(fault ?? explain(widget, result?.error));
        for (const id of widget.ids) ids.add(id);
        visit(widget.inner);
      }
    }
  };
  visit(page.widgets);
  for (const [widget, result] of shown) {
    written.push({
      widget,
      text: widget.scripts + wrapperOf(result, base, writing, ids, beforeHash(url, base)),
    });
  }
  const html = splice(
    given,
    written.map(({ widget, text }) => ({ ...widget.range!, text })),
  );
  return { html, written, problems };
};

/** What can hold anything: a parser leaves what is written into it where it is. */
const WIDE =
  /^(html|body|div|main|section|article|aside|header|footer|ul|ol|li|td|blockquote|figure|form|clinic-content)$/;

/** Those that a parser does not leave as they were written: `<p>` ends where a heading begins, say. */
const misread = ({ html, written }: Attempt): Found[] => {
  if (written.every(({ widget }) => widget.around().every((tag) => WIDE.test(tag)))) return [];
  const after = flat(lookThrough(html).widgets);
  let shift = 0;
  const places = new Map(after.flatMap((each) => (each.range ? [[each.range.start, each]] : [])));
  return written.flatMap(({ widget, text }) => {
    const start = widget.range!.start + shift;
    shift += text.length - (widget.range!.end - widget.range!.start);
    const there = places.get(start);
    return there?.range!.end == start + text.length &&
      there.html() == serializeParsed(parseFragment(text))
      ? []
      : widget;
  });
};

/** Structured data about the first article that the page shows whole. */
const dataOf = (
  written: Written[],
  sources: Sources,
  renderOf: (widget: Found) => Rendered,
  now: number,
  page: Page,
  url: string,
  writing: Writing,
): { start: number; end: number; text: string } | undefined => {
  for (const { widget } of written) {
    const { status, id } = renderOf(widget);
    if (widget.tag != 'clinic-article' || status != 'ready' || !id) continue;
    const { own, provided } = sources.placeOf(widget);
    const state = own ?? provided.state;
    const script = onPage(url, now, () => jsonLdScript(state!, id, page, url, writing));
    if (!script) continue;
    // Without a head that ends somewhere, in front of the article.
    const { start, end } = page.head ?? { start: widget.start, end: widget.start };
    return { start, end, text: start == end ? script + writing.newline : script };
  }
  return undefined;
};
