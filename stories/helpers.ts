/** What stories are made of: content in each state. `states.ts` has the stories that all widgets share. */
import type { Meta as MetaOf, StoryObj } from '@storybook/web-components-vite';
import type { Args } from '../.storybook/render.js';
import ketamine from '../demo/content/ketamine.json';
import { serveContent } from '../demo/serve-content.mjs';
import type { ClinicElement } from '../src/base/clinic-element.js';
import type { Article, ContentDocument, Published, Treatment } from '../src/content/types.js';
import arabicText from './arabic.json';

export type { Args };
export type Story = StoryObj<Args>;
export type Meta = MetaOf<Args>;
export type Sample = ContentDocument & { articles: Article[]; treatments: Treatment[] };

/** Content with its dates counted from now and its pictures where Storybook has them. */
export const dated = (text: object): object =>
  JSON.parse(
    serveContent(JSON.stringify(text)).replaceAll(/"(?:[^"]*\/|\.\.\/)images\//g, '"images/'),
  );

/** The sample content. */
export const sample = (text: object = ketamine): Sample => dated(text) as Sample;

type Played = { canvasElement: HTMLElement };

const widgetIn = ({ canvasElement }: Played) =>
  [...canvasElement.querySelectorAll('*')].find((each) => 'reload' in each) as ClinicElement;

let addresses = 0;

/** Gives the widget an address that answers with these, in turn; all other requests go where they went. */
function serve(widget: ClinicElement, ...answers: Response[]): () => void {
  const address = new URL(`sample.json?${(addresses += 1)}`, document.baseURI).href;
  const { fetch } = window;
  window.fetch = (url, options) =>
    String(url) === address ? Promise.resolve(answers.shift()!) : fetch(url, options);
  widget.content = undefined;
  widget.src = address;
  return () => (window.fetch = fetch);
}

const answer = () => new Response(JSON.stringify(sample()));

/** Has the widget fetch the sample content, and then fail to fetch it again. */
export async function stale(played: Played): Promise<void> {
  const widget = widgetIn(played);
  const end = serve(widget, answer(), new Response('', { status: 404 }));
  try {
    await new Promise((done) => widget.addEventListener('clinic-ready', done, { once: true }));
    await widget.reload();
  } finally {
    end();
  }
}

/** Has the widget fetch the sample content when it comes near. */
export function lazy(played: Played): void {
  const widget = widgetIn(played);
  const end = serve(widget, answer());
  widget.addEventListener('clinic-ready', end, { once: true });
}

/** The sample content with something else about it. */
export function changed(change: (sample: Sample) => void): Sample {
  const copy = sample();
  change(copy);
  return copy;
}

const LONG_WORD =
  'Pneumonoultramicroscopicsilicovolcanoconiosis-Elektroenzephalographieuntersuchung';
const NAMES = ['name', 'headline', 'label', 'performer'];
const TEXTS = [
  ...['description', 'text', 'intro', 'basis', 'coping', 'signs', 'bring', 'onset'],
  ...['caption', 'head', 'rows', 'conditions', 'summary', 'limitations'],
];
const MANY = [
  ...['articles', 'articleSection', 'author', 'steps', 'effects', 'bring', 'signs'],
  ...['bars', 'conditions', 'contacts', 'citation', 'relatedLink'],
];

/** The property says that content is still to come, as it does while a page fetches it itself. */
export const loading: Args = { content: null };

export const empty: Args = { content: { format: 'clinic-content/1' } satisfies ContentDocument };

/** There is no such file. */
export const failing: Args = { content: undefined, src: 'content/missing.json' };

export const withdrawn: Args = {
  content: changed(({ articles: [article, other], treatments: [treatment] }) => {
    Object.assign(article!, { status: 'withdrawn', replacedBy: other!.id });
    Object.assign(treatment!, {
      status: 'withdrawn',
      replacedBy: 'https://northlight.example/treatments/ketamine',
    });
  }),
};

/** The sample's first article and treatment with something else about them. */
export const published = (change: Partial<Published>): Args => ({
  content: changed(({ articles: [article], treatments: [treatment] }) => {
    for (const each of [article!, treatment!]) Object.assign(each, change);
  }),
});

/** Something of every kind is wrong: a date, and whatever has lost its name. */
export const partlyBad: Args = {
  content: changed(({ articles: [article, other], treatments: [treatment], notices }) => {
    article!.datePublished = 'yesterday';
    nameless(article!.citation![0]!, other!, treatment!.steps![0]!);
    nameless(treatment!.sideEffects!.groups[0]!.effects[0]!, notices!.at(-1)!.contacts![0]!);
  }),
};

function nameless(...items: { name?: string; headline?: string; summary?: string }[]): void {
  for (const item of items) {
    delete item.name;
    delete item.headline;
    delete item.summary;
  }
}

/** Long words, long texts, and three times as much of everything. */
export const longText: Args = { content: grown(sample()) };

export const rightToLeft: Args = { lang: 'ar', dir: 'rtl', content: sample(arabicText) };

/** Whom readers can talk to: the clinic whose page it is. */
export const contact: Args = {
  'contact-name': 'Harbour Street Clinic',
  'contact-phone': '+1 707-555-0142',
  'contact-url': 'https://harbour-street.example/contact',
  'contact-hours': 'Monday to Friday, 8 am to 6 pm',
};

/** Colors and measures of a page's own; what it leaves out follows from its text. */
export const themed: Args = {
  '--clinic-color-text': '#33272b',
  '--clinic-color-muted': '#6b5560',
  '--clinic-color-accent': '#8a1c4f',
  '--clinic-color-surface': '#fff5f8',
  '--clinic-color-border': '#e3b9c8',
  '--clinic-font-heading': 'Georgia, serif',
  '--clinic-size': '1.0625em',
  '--clinic-space': '1.25em',
  '--clinic-radius': '1em',
  '--clinic-shadow': '0 0.2em 1em rgb(138 28 79 / 15%)',
};

function grown(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const copies = MANY.includes(key) ? [1, 2, 3] : [1];
    return copies.flatMap((copy) => value.map((item) => renumbered(grown(item, key), copy)));
  }
  if (typeof value === 'object' && value) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, grown(each, name)]),
    );
  }
  if (NAMES.includes(key)) return `${String(value)} ${LONG_WORD}`;
  if (TEXTS.includes(key)) return `${String(value)} `.repeat(3);
  return value;
}

/** Copies need ids of their own. */
function renumbered(item: unknown, copy: number): unknown {
  const { id } = item as { id?: string };
  return id && copy > 1 ? { ...(item as object), id: `${id}-${copy}` } : item;
}
