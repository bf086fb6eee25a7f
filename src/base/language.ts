/**
 * The language of an element as a valid BCP 47 tag: that of the nearest
 * ancestor that names one, across shadow roots.
 */
export const languageOf = (element: Element): string => {
  for (let at: Element | undefined = element; at; at = (at.getRootNode() as ShadowRoot).host) {
    const lang = at.closest<HTMLElement>('[lang]')?.lang;
    try {
      // Some systems write en_US.
      if (lang) return String(new Intl.Locale(lang.replace(/_/g, '-')));
    } catch {
      // No language tag: the page's mistake, and no reason to show nothing.
      break;
    }
  }
  return 'en';
};
