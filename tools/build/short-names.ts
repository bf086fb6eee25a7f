/**
 * Names that our parts call each other by, and tools/lit our elements. All of
 * them are in the one file, so terser may shorten them there like a private
 * name. None that a page may use (`updateComplete`), that the browser calls,
 * that another library reads from our events or answers them with (`context`,
 * `callback`, `contextTarget`, `subscribe`), or that could be a field of content.
 */
const names = `
  addController attribute createRenderRoot hostConnected hostDisconnected initialValue properties renderOptions renderRoot
  requestUpdate scheduleUpdate setValue styles willUpdate
  lineStart listeners parseHtml reading wholeDay
`;

/** What begins with `_` is private. */
export const shortened = new RegExp(`^(?:_.*|${names.trim().split(/\s+/).join('|')})$`);

/** What WordPress calls things. */
export const reserved = ['_embedded', '_links', '_fields'];
