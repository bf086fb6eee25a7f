import type { Library } from '../../library.js';
import type { Finding, Observation, SeenScript } from '../observation.js';
import {
  type Check,
  isOurScript,
  lastRequest,
  originOf,
  plural,
  scriptLine,
  widgetsOf,
} from './kit.js';

/** Why a script of ours did not run; undefined where it seems to have run, or another check says why. */
const failure = (
  seen: Observation,
  { integrity }: Library,
  { src, type, integrity: hash, crossorigin }: SeenScript,
): Omit<Finding, 'severity'> | undefined => {
  const name = new URL(src).pathname.split('/').pop()!;
  if (!/^(|module|(text|application)\/(x-)?(java|ecma)script)$/i.test(type.trim())) {
    return {
      code: 'script-type',
      message: `The script is there with type="${type}", so that browsers do not run it`,
      advice:
        'Often a consent banner does that: the widgets store and track nothing, so take the script off its list.',
    };
  }
  if (seen.violations.some((each) => each.blocked === src && each.isEnforced)) return undefined;
  const digest = seen.log.find(
    ({ text }) => /integrity/i.test(text) && /digest|SHA|hash/i.test(text) && text.includes(src),
  );
  if (digest) {
    const known = integrity.files[name]?.integrity;
    const isOurs = !!known && digest.text.includes(known.replace(/^sha\d+-/, ''));
    return {
      code: 'script-integrity',
      message: `${src} is not the file that its integrity names, so the browser refuses it`,
      advice:
        isOurs && known
          ? `The file is that of version ${integrity.version}. Correct the attribute: integrity="${known}"`
          : 'Put the file of the release there unchanged, or take the hash of its own integrity.json. Services that "minify" or "optimize" scripts change them: turn that off for it.',
    };
  }
  if (hash && !crossorigin && originOf(src) !== originOf(seen.url)) {
    return {
      code: 'script-crossorigin',
      message: `${src} has integrity without crossorigin, so the browser refuses it`,
      advice: 'Add the attribute crossorigin to the script.',
    };
  }
  const request = lastRequest(seen, src);
  if (!request) return undefined;
  const { status, failure, blocked, cors, type: mime } = request;
  if (cors) {
    return {
      code: 'script-cors',
      message: `The server of ${src} does not let this page read it (${cors})`,
      advice:
        'Have the server send Access-Control-Allow-Origin: * with it, or host it beside the page.',
    };
  }
  if (blocked === 'mixed-content') {
    return {
      code: 'script-mixed-content',
      message: `${src} is http on an https page, so the browser refuses it`,
      advice: 'Load it by https.',
    };
  }
  if (status >= 400) {
    return {
      code: 'script-missing',
      message: `The server answers ${status} for ${src}`,
      advice: 'Correct the address of the script, or put the file there.',
    };
  }
  if (mime === 'text/html') {
    return {
      code: 'script-missing',
      message: `${src} is a web page, not a script`,
      advice:
        'Correct the address of the script: the server answers with a page for what it does not have.',
    };
  }
  if (failure && failure !== 'net::ERR_ABORTED') {
    return {
      code: 'script-failed',
      message: `${src} cannot be loaded (${blocked || failure})`,
      advice: `Have the server send it as text/javascript${mime ? ` (it says ${mime})` : ''}, and see whether its address opens in a browser.`,
    };
  }
  return undefined;
};

/** Whether our script is there and runs. */
export const script: Check = (seen, library) => {
  const { elements, markup, versions } = seen;
  const scripts = seen.scripts.filter(({ src }) => isOurScript(src));
  const failures = scripts.flatMap((each): Finding[] => {
    const found = failure(seen, library, each);
    return found
      ? [{ severity: 'error', ...found, selector: 'script', line: scriptLine(seen, each.src) }]
      : [];
  });
  const dead = elements.filter(({ status }) => status === 'undefined');
  if (failures.length || !dead.length) return failures;
  const isRefused = seen.violations.some(
    ({ blocked, sample, isEnforced }) =>
      isEnforced && (isOurScript(blocked) || sample === library.integrity.trustedTypesPolicy),
  );
  if (isRefused) return [];
  const what = `${plural(dead.length, 'element')} of ours`;
  const [first] = dead;
  if (!scripts.length) {
    const written = markup.scripts.find(({ src }) => isOurScript(src));
    return [
      {
        severity: 'error',
        code: 'no-script',
        message: `${what} and no script: they show their fallback alone`,
        selector: first!.selector,
        line: written?.line,
        advice: written
          ? 'The script is in the HTML, and something on the page removes it: a consent banner, or an "optimizer".'
          : `Paste the script, too: <script defer src="https://…/${library.integrity.version}/clinic-widgets.js"></script>. If you did, the editor removed it: many let administrators alone add scripts; put it into the theme's or site's head.`,
      },
    ];
  }
  // Something ran: the other version is said by another check.
  if (Object.values(versions).some((version) => version && version !== library.integrity.version)) {
    return [];
  }
  const tags = [...new Set(dead.map(({ tag }) => tag))];
  const isPosts =
    scripts.every(({ src }) => src.includes('clinic-posts')) && widgetsOf(seen).length;
  return [
    {
      severity: 'error',
      code: 'not-started',
      message: `${what} never started: ${tags.join(', ')}`,
      selector: first!.selector,
      advice: isPosts
        ? 'clinic-posts.js has clinic-article-card and clinic-recent-posts alone: load clinic-widgets.js in its place.'
        : 'The script was loaded, and did not run to its end: look at the errors on the console of the page.',
    },
  ];
};

/** What could be better about a script that runs. */
export const scriptTag: Check = (seen) => {
  const scripts = seen.scripts.filter(({ src }) => isOurScript(src));
  const version = (src: string) => /\d+\.\d+\.\d+/.exec(new URL(src).pathname)?.[0];
  return scripts.flatMap(({ src, integrity }, i): Finding[] => {
    const place = { selector: 'script', line: scriptLine(seen, src) };
    const notes: Finding[] = [];
    if (scripts.findIndex((each) => each.src === src) < i) {
      notes.push({
        severity: 'warning',
        code: 'script-twice',
        message: `${src} is on the page more than once`,
        ...place,
        advice:
          'Once is enough for all widgets: paste it into the head of the site, and remove the others.',
      });
      return notes;
    }
    if (originOf(src) === originOf(seen.url)) return notes;
    if (!version(src)) {
      notes.push({
        severity: 'note',
        code: 'script-version',
        message: `${src} names no version`,
        ...place,
        advice: 'Load a version by its own address, so that a new one does not come unasked.',
      });
    }
    if (!integrity) {
      notes.push({
        severity: 'note',
        code: 'script-no-integrity',
        message: `${src} has no integrity`,
        ...place,
        advice:
          'Add integrity (from integrity.json beside the file) and crossorigin: then nobody can change it. The snippet command prints both.',
      });
    }
    return notes;
  });
};

/** Whether versions, or other libraries, are in each other's way. */
export const versions: Check = ({ versions, said, scripts }) => {
  const findings: Finding[] = [];
  const clash = said.find((line) => /this page has .* already/.test(line));
  if (clash) {
    findings.push({
      severity: 'error',
      code: 'version-clash',
      message: `Two versions are on the page: ${clash}`,
      selector: scripts
        .filter(({ src }) => isOurScript(src))
        .map(({ src }) => src)
        .join(', '),
      advice: 'Only the first one works. Load one version, by one script tag.',
    });
  }
  const foreign = Object.keys(versions).filter((tag) => !versions[tag]);
  if (foreign.length) {
    findings.push({
      severity: 'error',
      code: 'foreign-element',
      message: `Another script of the page defines ${foreign.join(', ')}`,
      selector: foreign[0],
      advice:
        'Remove that script, or its element of this name: the first one to define a name keeps it.',
    });
  }
  return findings;
};
