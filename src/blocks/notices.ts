import { html, nothing } from 'lit';
import { link } from '../base/link.js';
import { boolean, list, object, oneOf, type Guard } from '../content/guards.js';
import { inline as inlineGuard, item } from '../content/inline.js';
import { noticeReader } from '../content/notices.js';
import type { Content } from '../content/content.js';
import type { Block, ListBlock, Notice, ParagraphBlock, Published } from '../content/types.js';
import { callout } from './callout.js';
import { bullets, entry, inline, type Cite } from './inline.js';

/** A telephone number as a link. */
export const phoneLink = (phone: string | undefined, scheme = 'tel'): unknown =>
  phone ? [' ', link(`${scheme}:${phone.replace(/[^\d+*#]/g, '')}`, phone)] : nothing;

/** The blocks of a notice are words: paragraphs and lists. */
type Words = Partial<Omit<ParagraphBlock, 'type'> & Omit<ListBlock, 'type'>> & { type: string };

const readNotices = noticeReader(
  list(
    object<Words>({
      type: [oneOf('paragraph', 'list')],
      text: inlineGuard,
      items: list(item),
      ordered: boolean,
    }),
  ) as Guard<Block[]>,
);

/** The notices that content is always shown with. */
export const noticesOf = (
  { notices = [] }: Published,
  content: Content,
  locale: string,
  level: number,
  cite?: Cite,
): unknown =>
  readNotices(content.notices)
    .filter(({ id }) => notices.includes(id))
    .map(({ action, headline, conditions, blocks, contacts }: Notice) =>
      callout(action, locale, level, headline, [
        bullets(conditions),
        (blocks as Words[] | undefined)?.map(({ text, items }) => [
          text && html`<p>${inline(text, cite)}</p>`,
          bullets(items?.map((item) => entry(item, cite))),
        ]),
        bullets(
          contacts?.map(({ name, phone, sms, url, hours }) => [
            link(url, name),
            phoneLink(phone),
            sms == phone ? nothing : phoneLink(sms, 'sms'),
            ' ',
            hours,
          ]),
        ),
      ]),
    );
