/** What a source looks like from outside; of JSON its fields say the rest. */
export type Kind = 'json' | 'xml' | 'html' | 'markdown';

/** The first element of markup, past declarations and comments; empty where there is none. */
const firstElement = (text: string): string => {
  let at = 0;
  for (;;) {
    at = text.indexOf('<', at);
    if (at < 0) return '';
    const end = text.startsWith('<!--', at)
      ? text.indexOf('-->', at)
      : text.startsWith('<?', at)
        ? text.indexOf('?>', at)
        : 0;
    if (end < 0) return '';
    if (end) {
      at = end;
      continue;
    }
    const name = /^<([a-z][\w:-]*)/i.exec(text.slice(at, at + 60))?.[1];
    if (name) return name.toLowerCase();
    at++;
  }
};

const isMarkdownName = (url: string): boolean =>
  /\.(md|markdown|mdx|mdown|txt)(?:[?#]|$)/i.test(url);

/** Goes by the content; name and content type decide only what the content leaves open. */
export const detect = (text: string, url: string, contentType = ''): Kind => {
  const isMarkdown = isMarkdownName(url) || /markdown/.test(contentType);
  if (/^---[ \t]*\r?\n/.test(text)) return 'markdown';
  if (/^[[{]/.test(text)) {
    const isLink = /^\[[^\]\n]*\](?:\(|\[|:)|^\{[%{#]/.test(text);
    return isMarkdown && (isLink || !/^[[{]\s*["{[\]}\d-]/.test(text)) ? 'markdown' : 'json';
  }
  if (text.startsWith('<')) {
    if (/^<!doctype html/i.test(text)) return 'html';
    const first = firstElement(text);
    if (/^(?:\w+:)?(?:rss|feed|rdf|entry)$/.test(first)) return 'xml';
    if (first === 'html' || first === 'body' || first === 'head') return 'html';
    if (text.startsWith('<?xml')) return 'xml';
    if (isMarkdown) return 'markdown';
    return /[/+]xml/.test(contentType) && !/xhtml/.test(contentType) ? 'xml' : 'html';
  }
  if (isMarkdown || /text\/plain/.test(contentType)) return 'markdown';
  if (
    /html/.test(contentType) ||
    /<(?:html|body|article|main|p|div|h[1-6])\b[^>]*>/i.test(text.slice(0, 20_000))
  ) {
    // Markdown with some HTML in it begins its lines with signs of its own.
    return !/html/.test(contentType) && /^(?:#{1,6} |[-*+] |\d+\. )/m.test(text)
      ? 'markdown'
      : 'html';
  }
  return 'markdown';
};
