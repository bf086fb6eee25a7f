import { html, nothing } from 'lit';

/** A link, or its content alone where there is no URL. */
export const link = (
  href: string | false | undefined,
  content: unknown,
  articleId?: string,
): unknown =>
  href
    ? html`<a href=${href} rel="noopener" data-id=${articleId ?? nothing}>${content}</a>`
    : content;
