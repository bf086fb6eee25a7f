import MarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';
import type { Party } from '../../content/types.js';
import { webUrl } from '../../content/url.js';
import { UserError } from '../problem.js';
import { isoDate } from './dates.js';
import { textIn } from './tree.js';
import { parseFragment } from 'parse5';
import type { Items, Note } from './types.js';

type Matter = Record<string, unknown>;

/** Front matter: YAML as data alone; with aliases that multiply it is refused. */
const frontMatter = (name: string, text: string): { matter: Matter; body: string } => {
  if (/^\+\+\+[ \t]*\r?\n/.test(text)) {
    throw new UserError(`${name}: front matter in TOML (+++) is not read. Write it as YAML (---).`);
  }
  const [whole, yaml = ''] =
    /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined) return { matter: {}, body: text };
  const document = parseDocument(yaml, { prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    // Its own first line is the second of the file.
    const line = (error.linePos?.[0].line ?? 1) + 1;
    throw new UserError(
      `${name}:${line}: front matter: ${error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}`,
    );
  }
  let matter: unknown;
  try {
    matter = document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new UserError(`${name}: front matter with too many aliases.`);
  }
  return {
    matter:
      matter !== null && typeof matter === 'object' && !Array.isArray(matter)
        ? (matter as Matter)
        : {},
    body: text.slice(whole.length),
  };
};

const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** A list, or what stands for one: "a, b" or a single value. */
const list = (value: unknown): unknown[] =>
  Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : value == null
        ? []
        : [value];

const names = (...values: unknown[]): string[] | undefined => {
  const found = values.flatMap(list).map(words).filter(Boolean);
  return found.length ? [...new Set(found)] : undefined;
};

const people = (...values: unknown[]): Party[] | undefined => {
  const found = values
    // "Doe, MD" is one person.
    .flatMap((value) =>
      Array.isArray(value) ? (value as unknown[]) : value == null ? [] : [value],
    )
    .map((value) => {
      const person = Object(value) as Matter;
      const url = webUrl(words(person['url']));
      return { name: words(value) || words(person['name']), ...(url && { url }) };
    })
    .filter(({ name }) => name);
  return found.length ? found : undefined;
};

const markdown = new MarkdownIt({ html: true, linkify: true });

/** An article in Markdown. HTML in it is taken apart like any other: nothing of it reaches a page as it is. */
export const readMarkdown = (name: string, text: string, url: string): Items => {
  const { matter, body } = frontMatter(name, text);
  let html = markdown.render(body);
  let title = words(matter['title']) || words(matter['headline']);
  const notes: Note[] = [];
  // The first heading is the title, where the front matter gives none or the same.
  const first = /<h1>([\s\S]*?)<\/h1>\s*/.exec(html);
  if (first) {
    const heading = textIn(parseFragment(first[1]!));
    if (!title || heading === title) {
      title = heading;
      html = html.replace(first[0], '');
    }
  }
  const image =
    matter['image'] ?? matter['cover'] ?? matter['thumbnail'] ?? matter['featured_image'];
  const details = Object(image) as Matter;
  const address =
    words(image) || words(details['url']) || words(details['src']) || words(details['path']);
  const permalink =
    words(matter['url']) ||
    words(matter['permalink']) ||
    words(matter['canonical']) ||
    words(matter['canonical_url']);
  const own = permalink ? webUrl(permalink, /^https?:/.test(url) ? url : undefined) : undefined;
  const picture = address
    ? webUrl(address, own ?? (/^https?:/.test(url) ? url : undefined))
    : undefined;
  return {
    format: 'markdown',
    items: [
      {
        id: words(matter['slug']) || words(matter['id']) || own || url,
        title,
        url: own ?? (/^https?:/.test(url) ? url : undefined),
        html,
        summary:
          words(matter['description']) ||
          words(matter['summary']) ||
          words(matter['excerpt']) ||
          undefined,
        language: words(matter['lang']) || words(matter['language']) || undefined,
        published: isoDate(
          matter['date'] ?? matter['published'] ?? matter['datePublished'] ?? matter['pubDate'],
        ),
        modified: isoDate(
          matter['lastmod'] ?? matter['updated'] ?? matter['modified'] ?? matter['dateModified'],
        ),
        image: picture
          ? {
              url: picture,
              alt: words(details['alt']) || words(matter['image_alt']) || words(matter['imageAlt']),
            }
          : undefined,
        sections: names(matter['categories'], matter['category'], matter['section']),
        keywords: names(matter['tags'], matter['keywords']),
        authors: people(matter['author'], matter['authors']),
        reviewers: people(matter['reviewedBy'], matter['reviewer']),
        reviewed: isoDate(matter['lastReviewed'] ?? matter['last_reviewed'] ?? matter['reviewed']),
        leftOut: new Map(address && !picture ? [['picture without address', 1]] : []),
        notes,
      },
    ],
  };
};
