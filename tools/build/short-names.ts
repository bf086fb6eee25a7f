/**
 * Names that Lit's parts and our elements call each other by. All of them are
 * in the one file, so terser may shorten them there like a private name.
 * None that a page may use (`updateComplete`), that the browser calls, that
 * another library's provider reads from our events (`context`, `callback`,
 * `contextTarget`, `subscribe`), or that could be a field of content.
 */
const litNames = `
  addCallback addController attachListeners clearCallbacks consumerHost createProperty createRenderRoot creationScope
  dispatchRequest disposer elementProperties elementStyles enableUpdating endNode finalize finalizeStyles finalized
  firstUpdated fromAttribute getPropertyDescriptor getPropertyOptions getUpdateComplete hasChanged hasUpdated
  hostConnected hostDisconnected hostUpdate hostUpdated isUpdatePending noAccessor onContextRequest onProviderRequest
  performUpdate removeController renderBefore renderOptions renderRoot requestUpdate scheduleUpdate setConnected
  shadowRootOptions shouldUpdate startNode subscriptions toAttribute updateObservers useDefault willUpdate
`;

/** What begins with `_` is private, Lit's own names too. */
export const shortened = new RegExp(`^(?:_.*|${litNames.trim().split(/\s+/).join('|')})$`);

/** What WordPress calls things. */
export const reserved = ['_embedded', '_links', '_fields'];
