interface Policy {
  createHTML(html: string): string;
}

let policy: Policy | undefined;
let isMade = false;

/**
 * HTML as pages with `require-trusted-types-for 'script'` want it. Makes our
 * policy when it is first needed: a second copy of the library, which does
 * nothing, breaks no rule of the page. In the built files templates use it, too.
 */
export const trustedHtml = (html: string): string => {
  if (!isMade) {
    isMade = true;
    try {
      policy = (
        globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
      ).trustedTypes?.createPolicy('clinic-widgets', { createHTML: (html) => html });
    } catch {
      // A page that refuses the policy may still do without one.
    }
  }
  return policy ? policy.createHTML(html) : html;
};
