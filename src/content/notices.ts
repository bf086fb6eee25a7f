import { link, list, object, oneOf, string, text, type Guard } from './guards.js';
import type { Block, Contact, Notice } from './types.js';
import { readLater, type Unread } from './unread.js';

/** Reads the notices of a document, with the blocks that the caller can show. */
export const noticeReader = (blocks: Guard<Block[]>): ((part: Unread | undefined) => Notice[]) =>
  readLater(
    list(
      object<Notice>({
        id: [text],
        action: [oneOf('emergency', 'urgent', 'non-urgent', 'self-care', 'info')],
        headline: [text],
        conditions: list(text),
        blocks,
        contacts: list(
          object<Contact>({
            name: [text],
            phone: string,
            sms: string,
            url: link,
            region: text,
            hours: string,
          }),
        ),
      }),
    ),
  );
