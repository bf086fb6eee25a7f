import { isCurrent, type Action, type Article, type ContentDocument } from '../../content/index.js';
import { reading as words } from '../../locales/en.js';
import * as prerendering from '../../prerender/index.js';
import { clean } from '../clean.js';
import { nearest } from '../nearest.js';
import { UserError } from '../problem.js';
import { escape, link } from './html.js';

/** The attributes that the element has. */
export type Given = Record<string, string | true | undefined>;

type Prerender = (
  html: string,
  options: { url: string; load: (url: string) => Promise<unknown> },
) => Promise<{ html: string; problems: unknown[] }>;

/** The element with its whole content as text; undefined where that cannot be made. */
export const prerendered = async (
  element: string,
  src: string,
  data: unknown,
): Promise<string | undefined> => {
  const { prerender } = prerendering as { prerender?: Prerender };
  if (!prerender) return undefined;
  const { html, problems } = await prerender(element, {
    url: src,
    load: () => Promise.resolve(data),
  });
  return problems.length ? undefined : html;
};

const textOf = (given: Given, name: string): string => {
  const value = given[name];
  return typeof value === 'string' ? value : '';
};

const list = (given: Given, name: string): string[] =>
  textOf(given, name)
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter(Boolean);

/**
 * The item that is named; the first one where none is.
 * @throws UserError with the ids that there are
 */
const pick = <T extends { id: string }>(
  items: T[] | undefined,
  id: string,
  what: string,
): T | undefined => {
  const found = items?.find((item) => !id || item.id === id);
  if (found || !id) return found;
  const ids = items?.map((item) => item.id) ?? [];
  const guess = nearest(id, ids);
  const known = ids.length
    ? guess
      ? `Did you mean ${guess}?`
      : `There are: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', …' : ''}.`
    : 'It has none.';
  throw new UserError(clean(`${what} "${id}" is not in the content. ${known}`));
};

const names = ({ articleSection = [] }: Article): string[] =>
  articleSection
    .flatMap((each) => (typeof each === 'string' ? [each] : [each.name, each.slug ?? '']))
    .map((each) => each.trim().toLowerCase());

const toArticle = (given: Given, { id, url, headline }: Article): string => {
  const own = textOf(given, 'article-url');
  return link(own ? own.replaceAll('{id}', encodeURIComponent(id)) : url, headline);
};

const posts = (given: Given, { articles = [] }: ContentDocument): string => {
  const [only, never] = [list(given, 'category'), list(given, 'exclude-category')];
  const ids = list(given, 'exclude');
  const time = ({ datePublished = '' }: Article) => Date.parse(datePublished) || 0;
  return bullets(
    articles
      .filter(isCurrent)
      .filter(({ id }) => !ids.includes(id.toLowerCase()))
      .filter((each) => !only.length || names(each).some((name) => only.includes(name)))
      .filter((each) => !names(each).some((name) => never.includes(name)))
      .sort((a, b) => time(b) - time(a))
      .slice(0, Number(given.limit) || 6)
      .map((each) => toArticle(given, each)),
  );
};

const bullets = (items: string[], tag = 'ul'): string =>
  items.length
    ? `<${tag}>\n${items.map((item) => `  <li>${item}</li>`).join('\n')}\n</${tag}>`
    : '';
const paragraph = (html: string | undefined): string => (html ? `<p>${html}</p>` : '');

const article = (given: Given, document: ContentDocument): string => {
  const found = pick(document.articles, textOf(given, 'article'), 'The article');
  if (!found || !isCurrent(found)) return '';
  return [
    paragraph(toArticle(given, found)),
    paragraph(found.description && escape(found.description)),
  ].join('\n');
};

const treatment = (given: Given, document: ContentDocument) => {
  const found = pick(document.treatments, textOf(given, 'treatment'), 'The treatment');
  return found && isCurrent(found) ? found : undefined;
};

const steps = (given: Given, document: ContentDocument): string => {
  const found = treatment(given, document);
  return found
    ? [
        paragraph(escape(found.name)),
        bullets(found.steps?.map(({ name }) => escape(name)) ?? [], 'ol'),
      ].join('\n')
    : '';
};

/** What to do comes before what it is about, and the worst first, as in the widget. */
const ACTIONS: Action[] = ['emergency', 'urgent', 'non-urgent', 'self-care'];

const effects = (given: Given, document: ContentDocument): string => {
  const found = treatment(given, document);
  const place = ({ action }: { action?: Action }) =>
    action ? ACTIONS.indexOf(action) : ACTIONS.length;
  const groups = [...(found?.sideEffects?.groups ?? [])].sort((a, b) => place(a) - place(b));
  return groups
    .flatMap(({ action, headline, effects }) => {
      const todo =
        action === 'emergency' ? words._callNow() : action ? words._actions[action][1] : '';
      const heading = [todo, headline].filter((each) => !!each).join(': ');
      return [
        paragraph(escape(heading || words._sideEffects(found!.name))),
        bullets(effects.map(({ name }) => escape(name))),
      ];
    })
    .join('\n');
};

const notice = (given: Given, document: ContentDocument): string => {
  const found = pick(document.notices, textOf(given, 'notice'), 'The notice');
  if (!found) return '';
  return [
    paragraph(escape(found.headline)),
    bullets((found.conditions ?? []).map(escape)),
    bullets(
      (found.contacts ?? []).map(({ name, phone, url }) =>
        phone
          ? `${escape(name)}: ${link(`tel:${phone.replace(/[^\d+]/g, '')}`, phone)}`
          : link(url, name),
      ),
    ),
  ].join('\n');
};

const MADE: Record<string, (given: Given, document: ContentDocument) => string> = {
  'clinic-recent-posts': posts,
  'clinic-article-card': article,
  'clinic-article': article,
  'clinic-evidence': article,
  'clinic-treatment-steps': steps,
  'clinic-side-effects': effects,
  'clinic-notice': notice,
};

/**
 * What the widget is about, in a few lines of HTML; empty where there is nothing to show.
 * @throws UserError where something named is not there
 */
export const outline = (tag: string, given: Given, document: ContentDocument): string =>
  MADE[tag]?.(given, document)
    .replace(/\n{2,}/g, '\n')
    .trim() ?? '';
