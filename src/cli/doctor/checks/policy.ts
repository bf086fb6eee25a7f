import type { Library } from '../../library.js';
import type { Finding, Observation, SeenViolation } from '../observation.js';
import { type Check, folderOf, isOurScript, isOurStyle, isWidget, originOf } from './kit.js';

/** The directive as `integrity.json` has it. */
const directiveOf = (directive: string): string => directive.replace(/-(elem|attr)$/, '');

/** The line to add to a policy, with what this page needs in it. */
export const lineFor = (
  { csp }: Library['integrity'],
  directive: string,
  blocked: string,
): string => {
  const value = (csp[directive] ?? '')
    .replaceAll('{files}', folderOf(blocked))
    .replaceAll('{content}', originOf(blocked))
    .replaceAll('{pictures}', originOf(blocked));
  return `${directive} ${value}`.trim();
};

/** Whether a violation is about what we load. */
const isOurs = (
  { elements, contents }: Observation,
  { directive, blocked, sample }: SeenViolation,
  { trustedTypesPolicy }: Library['integrity'],
): boolean => {
  switch (directiveOf(directive)) {
    case 'script-src':
      return isOurScript(blocked);
    case 'style-src':
      return isOurStyle(blocked);
    case 'connect-src':
      return elements.some(({ src }) => src && (src === blocked || originOf(src) === blocked));
    case 'img-src': {
      // Content can name its pictures by relative addresses.
      const name = blocked.split('/').pop();
      return !!name && Object.values(contents).some((text) => text.includes(name));
    }
    case 'trusted-types':
      return sample === trustedTypesPolicy;
    default:
      return false;
  }
};

const WHAT: Record<string, string> = {
  'script-src': 'the script',
  'style-src': 'reserve.css',
  'connect-src': 'the content',
  'img-src': 'pictures of the content',
};

const say = ({ elements }: Observation, library: Library, violation: SeenViolation): Finding => {
  const { directive, blocked, isEnforced } = violation;
  const name = directiveOf(directive);
  const verb = isEnforced ? 'blocks' : 'would block, were it not only reporting,';
  if (name === 'trusted-types') {
    // Where the page does not require them, there is no harm in having none.
    const isWell = elements.every(({ tag, status }) => !isWidget({ tag }) || status === 'ready');
    return {
      severity: isEnforced && !isWell ? 'error' : 'note',
      code: 'trusted-types',
      message: `The page's Content-Security-Policy ${verb} the Trusted Types policy of the widgets`,
      advice: `Add to its trusted-types: ${library.integrity.trustedTypesPolicy}`,
    };
  }
  const isVital = name === 'script-src' || name === 'connect-src';
  return {
    severity: !isEnforced ? 'note' : isVital ? 'error' : 'warning',
    code: `csp-${name}`,
    message: `The page's Content-Security-Policy (${directive}) ${verb} ${WHAT[name]!}: ${blocked}`,
    advice: `Add to the policy (to a copy of default-src, where it has no ${name}): ${lineFor(library.integrity, name, blocked)}`,
  };
};

/** What policies of the page forbid. */
export const policy: Check = (seen, library) => {
  const findings = new Map<string, Finding>();
  for (const violation of seen.violations) {
    if (violation.isIntegrity || !isOurs(seen, violation, library.integrity)) continue;
    const finding = say(seen, library, violation);
    // A page of pictures is one line to add, not a hundred.
    const key = [finding.code, finding.severity, originOf(violation.blocked)].join();
    if (!findings.has(key)) findings.set(key, finding);
  }
  return [...findings.values()];
};

/** What `Integrity-Policy` refuses. */
export const integrityPolicy: Check = ({ violations }, { integrity }) => {
  const refused = violations.filter(
    ({ isIntegrity, blocked }) => isIntegrity && (isOurScript(blocked) || isOurStyle(blocked)),
  );
  return [...new Map(refused.map((each) => [each.blocked, each])).values()].map(
    ({ blocked, isEnforced }): Finding => {
      const name = blocked
        .split('/')
        .pop()!
        .replace(/[?#].*/s, '');
      const hash = integrity.files[name]?.integrity;
      return {
        severity: isEnforced ? 'error' : 'note',
        code: 'integrity-policy',
        message: `The page's Integrity-Policy refuses ${blocked}, which has no integrity`,
        advice: `Add to its tag: ${hash ? `integrity="${hash}" (version ${integrity.version})` : 'integrity'} crossorigin`,
      };
    },
  );
};
