interface Policy {
  createHTML(html: string): string;
}

declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy };

let policy: Policy;
let empty: Node | undefined;

/**
 * What HTML says, in the document of a template, which runs and loads nothing;
 * for pages with `require-trusted-types-for 'script'`, too. Makes our policy
 * when it is first needed: a second copy of the library, which does nothing,
 * breaks no rule of the page. In the built files templates use it, too.
 */
export const parseTrusted = (html: string): DocumentFragment => {
  if (!empty) {
    policy = { createHTML: (html) => html };
    try {
      policy = trustedTypes.createPolicy('clinic-widgets', policy);
    } catch {
      // Most browsers have no policies, and a page that refuses ours may still do without one.
    }
    // Of a document of its own: the page's can be XML, and can have elements that take the names of its methods.
    empty = new DOMParser().parseFromString(policy.createHTML('<template>'), 'text/html').head
      .firstChild!;
  }
  const template = empty.cloneNode() as HTMLTemplateElement;
  // eslint-disable-next-line no-restricted-properties -- inert; readers rebuild what they need
  template.innerHTML = policy.createHTML(html);
  return template.content;
};
