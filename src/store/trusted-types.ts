interface Policy {
  createHTML(html: string): string;
}

let policy: Policy | undefined;

/**
 * HTML as pages with `require-trusted-types-for 'script'` want it. Makes our
 * policy when it is first needed: a second copy of the library, which does
 * nothing, breaks no rule of the page. In the built files templates use it, too.
 */
export const trustedHtml = (html: string): string => {
  if (!policy) {
    policy = { createHTML: (html) => html };
    try {
      policy = (
        globalThis as unknown as {
          trustedTypes: { createPolicy(name: string, rules: Policy): Policy };
        }
      ).trustedTypes.createPolicy('clinic-widgets', policy);
    } catch {
      // Most browsers have no policies, and a page that refuses ours may still do without one.
    }
  }
  return policy.createHTML(html);
};
