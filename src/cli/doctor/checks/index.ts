import type { Library } from '../../library.js';
import type { Finding, Observation } from '../observation.js';
import { attributes } from './attributes.js';
import { content, contentType, unfinished } from './content.js';
import type { Check } from './kit.js';
import { contrast, fallback, reserve, shift } from './looks.js';
import { page } from './page.js';
import { integrityPolicy, policy } from './policy.js';
import { script, scriptTag, versions } from './script.js';
import { closing, places, presence, spelling } from './tags.js';

/** In the order in which one would put things right. */
const CHECKS: Check[] = [
  page,
  presence,
  places,
  script,
  versions,
  policy,
  integrityPolicy,
  spelling,
  closing,
  attributes,
  content,
  unfinished,
  contentType,
  shift,
  reserve,
  fallback,
  contrast,
  scriptTag,
];

const ORDER = ['error', 'warning', 'note'];
/** Of one kind: a page of hundreds says the same hundreds of times. */
const MOST = 20;

/** All that stops or spoils the widgets, the worst first. */
export const check = (seen: Observation, library: Library): Finding[] => {
  const byCode = new Map<string, Finding[]>();
  for (const finding of CHECKS.flatMap((each) => each(seen, library))) {
    byCode.set(finding.code, [...(byCode.get(finding.code) ?? []), finding]);
  }
  return [...byCode.values()]
    .flatMap((findings) => {
      const [shown, last] = [findings.slice(0, MOST), findings[MOST - 1]];
      const more = findings.length - MOST;
      if (more > 0 && last) {
        shown[MOST - 1] = { ...last, message: `${last.message} (and ${more} more like this)` };
      }
      return shown;
    })
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
};
