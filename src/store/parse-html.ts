import type { ParseHtml } from '../content/html.js';
import { parseTrusted } from './trusted-types.js';

/** Parses HTML in a template, whose document runs and loads nothing. */
export const parseHtml: ParseHtml = (html) =>
  // Even there these attributes make a page with a strict policy report them,
  // and the fields of a form can take the names of its properties.
  parseTrusted(
    html
      .replace(/<(\/?)form\b/gi, '<$1div')
      .replace(/<[a-z](?:=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)|[^>])*/gi, (tag) =>
        tag.replace(
          /^<\w+|=\s*(?:"[^"]*"|'[^']*'|\S*)|\b(?=on|style)/gi,
          (part) => part || 'data-',
        ),
      ),
  );
