/** What Lit has, the built files have not (tools/lit), and nothing else would notice: how code looks that wants it. */
export const unavailable: Record<string, RegExp> = {
  'options of properties but attribute and type':
    /\b(?:reflect|useDefault|hasChanged|converter|noAccessor)\b|\bstate: true/,
  'types of properties but Number and Boolean': /\btype: (?:Object|Array)\b/,
  'accessors of our own for reactive properties':
    /^ +(?:get|set) (\w+)\([\s\S]*\.properties = \{[^;]*?\b\1: \{/m,
  'such callbacks':
    /\b(?:firstUpdated|shouldUpdate|hostUpdated?|performUpdate|getUpdateComplete|removeController|addInitializer|shadowRootOptions|finalizeStyles)\b/,
  'changed properties': /\b(?:willUpdate|updated)\([a-z]|\brequestUpdate\([^)]/,
  'listeners but functions that are always there': /@\w+=["']?\$\{[^}]*[?{]|\bhandleEvent\b/,
  'styles but css``': /\bCSSStyleSheet\b/,
  'consumers that do not subscribe': /new ContextConsumer\((?![^;]*subscribe: true)/,
  'consumers with a callback': /new ContextConsumer\([^;]*\bcallback\b/,
  'setter of what a provider has: setValue() is one': /_provider\.value = /,
};
