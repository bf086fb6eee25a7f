/** The link that a click follows in this window, if it does. */
export const followed = (event: MouseEvent): HTMLAnchorElement | null | undefined => {
  const [target] = event.composedPath() as Element[];
  // Those open the link elsewhere: the page is not left.
  return event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    ? null
    : target!.closest('a');
};

/** The place inside the widget that a link leads to, as `#plan`; undefined where it leads elsewhere. */
export const placeOf = (anchor: Element): string | undefined =>
  /^#.+/.exec(anchor.getAttribute('href') ?? '')?.[0];
