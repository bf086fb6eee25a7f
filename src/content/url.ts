const parse = (url: string, base: string | undefined, allowed: RegExp): string | undefined => {
  try {
    // Checked after parsing: that drops the white space which hides `java\nscript:`.
    const { href } = new URL(url, base);
    return url.trim() && allowed.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** An absolute URL for a link, or undefined: http, https, mailto or tel. */
export const linkUrl = (url: string, base?: string): string | undefined =>
  parse(url, base, /^(https?|mailto|tel):/);

/** An absolute URL to load something from, or undefined: http or https. */
export const webUrl = (url: string, base?: string): string | undefined =>
  parse(url, base, /^https?:/);

/** A srcset with those of its URLs that may be loaded. */
export const safeSrcset = (srcset: string, base?: string): string =>
  // A hostile one has a million.
  [...srcset.slice(0, 5000).matchAll(/([^\s,](?:\S*[^\s,])?)(\s+[\d.]+[wx])?/g)]
    .flatMap(([, url, size = '']) => webUrl(url!, base)?.concat(size) ?? [])
    .join(', ');
