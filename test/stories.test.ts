import { expect, fixture } from '@open-wc/testing';
import { render, type Args, type Story } from '../.storybook/render.js';
import { ReadingElement } from '../src/blocks/reading-element.js';
import type { ClinicElement } from '../src/base/clinic-element.js';
import * as registry from '../src/registry.js';
import { withdrawn } from '../stories/helpers.js';
import { outline, record, settled, text } from './helpers/dom.js';
import '../src/clinic-widgets.js';

interface Told extends Pick<Story, 'args' | 'parameters'> {
  play?: (context: { canvasElement: Element }) => void | Promise<void>;
}
type Stories = Record<string, Partial<Told>> & { default: { component: string; args: Args } };
type Seen = { el: ClinicElement; told: string[] };

const storiesOf = (tag: string) =>
  import(`../stories/${tag.replace('clinic-', '')}.stories.ts`) as Promise<Stories>;

/** A story as Storybook shows it, and the events that came of it. */
async function show({ default: meta, ...stories }: Stories, name: string): Promise<Seen> {
  const {
    args,
    parameters = {},
    play,
  } = stories[name] ?? expect.fail(`There is no story ${name}.`);
  const events = ['clinic-error', 'clinic-review-overdue'] as const;
  const heard = events.map((each) => [each, record(document, each)] as const);
  const story = { component: meta.component, args: { ...meta.args, ...args }, parameters };
  const canvasElement = await fixture<HTMLElement>(render(story));
  const el = canvasElement.matches(meta.component)
    ? canvasElement
    : canvasElement.querySelector(meta.component)!;
  await play?.({ canvasElement: canvasElement.parentElement! });
  await (el as ClinicElement).updateComplete;
  return {
    el: el as ClinicElement,
    told: heard.flatMap(([each, list]) => (list.length ? [each] : [])),
  };
}

const is =
  (status: string) =>
  async ({ el }: Seen): Promise<void> => {
    // What it is while it fetches is seen at once.
    if (status != 'loading') await settled(el);
    expect(el.status).to.equal(status);
  };
const ready = is('ready');
const says = ({ el }: Seen, words: string) => text(el).includes(words);

/** The same widget on another page, or with more in it: that there are such stories is enough here. */
const LOOKS = [
  ...['Ready', 'LongText', 'Narrow', 'NarrowLongText', 'NarrowRightToLeft'],
  ...['InsideDarkPage', 'Themed'],
];

/** What is to be seen in each state that every widget has. */
const STATES: Record<string, (seen: Seen) => unknown> = {
  Loading: is('loading'),
  Empty: is('empty'),
  Error: is('error'),
  WithFallback: async (seen) => {
    await is('error')(seen);
    expect(text(seen.el)).to.equal('');
    expect(seen.el.children).to.have.length(1);
  },
  Stale: ({ el }) => expect([el.status, el.stale]).to.deep.equal(['ready', true]),
  Lazy: async (seen) => {
    await ready(seen);
    expect(seen.el.loading).to.equal('lazy');
  },
  PartlyBad: async (seen) => {
    await ready(seen);
    expect(seen.told).to.include('clinic-error');
  },
  RightToLeft: async (seen) => {
    await ready(seen);
    expect(getComputedStyle(seen.el).direction).to.equal('rtl');
    expect(/[\u0600-\u06ff]/.test(text(seen.el))).to.equal(true);
  },
  OtherLanguage: async (seen) => {
    await ready(seen);
    expect(seen.el.lang).not.to.be.oneOf(['', 'en']);
  },
  HeadingLevelOne: async (seen) => {
    await ready(seen);
    expect(outline(seen.el)[0]).to.match(/^1 /);
  },
  HeadingLevelSix: async (seen) => {
    await ready(seen);
    expect(outline(seen.el)[0]).to.match(/^6 /);
  },
  WithoutHeading: async (seen) => {
    await ready(seen);
    expect(seen.el.shadowRoot!.querySelector('[part~=heading]')).to.equal(null);
  },
};

/** Of what can be withdrawn. */
const PUBLISHED: typeof STATES = {
  Withdrawn: is('empty'),
  WithdrawnWithoutReplacement: is('empty'),
  Expired: is('empty'),
  ReviewOverdue: async (seen) => {
    await ready(seen);
    expect(seen.told).to.include('clinic-review-overdue');
  },
};

/** Of what is read in full. */
const READ: typeof STATES = {
  WithClinicContact: async (seen) => {
    await ready(seen);
    expect(says(seen, 'Harbour Street Clinic')).to.equal(true);
  },
  WithoutClinicContact: async (seen) => {
    await ready(seen);
    expect(says(seen, 'Harbour Street Clinic')).to.equal(false);
  },
  UnknownRegion: async (seen) => {
    await ready(seen);
    // Everybody who could be the right one, with their countries.
    expect(says(seen, '(United States)') && says(seen, '(United Kingdom)')).to.equal(true);
  },
};

for (const widget of Object.values(registry)) {
  const { tag } = widget;
  describe(`the stories of ${tag}`, () => {
    let stories: Stories;
    before(async () => {
      stories = await storiesOf(tag);
    });

    it('are there for every look', () => {
      expect(stories).to.include.all.keys(LOOKS);
    });

    const each = (states: typeof STATES) =>
      Object.entries(states).forEach(([name, check]) =>
        it(`show it ${name}`, async () => {
          await check(await show(stories, name));
        }),
      );
    each(STATES);
    if (widget.prototype instanceof ReadingElement) each(READ);

    it('show it withdrawn, expired and overdue, where it can be', async () => {
      const el = await fixture<ClinicElement>(
        render({ component: tag, args: withdrawn, parameters: {} }),
      );
      if (!text(await settled(el)).includes('no longer available')) return;
      for (const [name, check] of Object.entries(PUBLISHED)) await check(await show(stories, name));
    });
  });
}
