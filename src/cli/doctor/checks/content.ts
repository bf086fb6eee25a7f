import { parseJson, readContent, type ContentDocument } from '../../../content/index.js';
import { nearest } from '../../nearest.js';
import { parseHtml } from '../../../prerender/parse-html.js';
import type { Finding, Observation, SeenElement, SeenError } from '../observation.js';
import { at, type Check, elementAt, lastRequest, originOf, some } from './kit.js';

type Said = Pick<Finding, 'code' | 'message' | 'advice'>;

/** Why a request for content failed, as far as the browser says. */
const network = (seen: Observation, url: string): Said => {
  const { cors = '', blocked = '', failure = '', status = 0 } = lastRequest(seen, url) ?? {};
  if (/^http:/.test(url) && /^https:/.test(seen.url)) {
    return {
      code: 'mixed-content',
      message: `The content is http on an https page, so the browser refuses it: ${url}`,
      advice: 'Write https in src.',
    };
  }
  if (cors) {
    return {
      code: 'content-cors',
      message: `The server of the content does not let this page read it (${cors}): ${url}`,
      advice: `Have it send Access-Control-Allow-Origin: * (or ${originOf(seen.url)}); see docs/hosting.md.${status >= 400 ? ` It answers ${status}.` : ''}`,
    };
  }
  return {
    code: 'content-network',
    message: `The content cannot be loaded (${blocked || failure || 'no connection'}): ${url}`,
    advice: 'See whether the address opens in a browser, and whether it is spelt as it should be.',
  };
};

const idsOf = (document: ContentDocument | undefined, what: string): string[] => {
  const items = {
    article: document?.articles,
    treatment: document?.treatments,
    notice: document?.notices,
  }[what];
  return items?.map(({ id }) => id) ?? [];
};

const unknownId = (
  { code, message: id }: SeenError,
  element: SeenElement | undefined,
  document: ContentDocument | undefined,
): Said => {
  const named = element?.attributes.find(
    ([name, value]) => value === id && /^(article|treatment|notice)$/.test(name),
  );
  if (!named) {
    return {
      code,
      message: `The content names "${id}", which it does not have`,
      advice: 'Correct the content: the validate command says where.',
    };
  }
  const ids = idsOf(document, named[0]);
  const guess = nearest(id, ids);
  return {
    code,
    message: `${named[0]}="${id}" is not in the content`,
    advice: ids.length
      ? `${guess ? `Write ${named[0]}="${guess}". ` : ''}There are: ${some(ids, 20)}.`
      : `The content has no ${named[0]}s at all: is it the right src?`,
  };
};

const say = (
  seen: Observation,
  error: SeenError,
  element: SeenElement | undefined,
  document: ContentDocument | undefined,
): Said => {
  const { code, message, url } = error;
  const { type = '' } = lastRequest(seen, url) ?? {};
  const from = url || 'the content in the page';
  switch (code) {
    case 'network':
      return network(seen, url);
    case 'unknown-id':
      return unknownId(error, element, document);
    case 'http':
      return {
        code: 'content-http',
        message: `The server answers ${message} for ${url}`,
        advice: 'Correct src, or put the content there.',
      };
    case 'timeout':
      return {
        code,
        message: `No whole answer within the time that readers wait: ${url}`,
        advice: 'Make the server faster, or keep a copy before it; see docs/hosting.md.',
      };
    case 'invalid-json':
      return {
        code,
        message:
          type === 'text/html'
            ? `A web page came from ${from}, not JSON`
            : `What came from ${from} is not JSON: ${message}`,
        advice:
          type === 'text/html'
            ? 'Correct src: of WordPress it is …/wp-json/wp/v2/posts?_embed, and nobody should have to log in for it.'
            : 'Correct the content: the validate command says where.',
      };
    case 'no-source':
      return {
        code,
        message: 'The widget does not know where its content is',
        advice: 'Add src="https://…", or put it inside a clinic-content that has one.',
      };
    case 'bad-url':
      return {
        code,
        message: `src is no http or https address: ${message}`,
        advice: 'Correct src.',
      };
    case 'escaped-json':
      return {
        code,
        message: 'The JSON inside the element was escaped for HTML (&quot;)',
        advice: 'Mark it as safe in the template.',
      };
    case 'unknown-format':
    case 'unsupported-version':
      return {
        code,
        message: `${from}: ${message}`,
        advice:
          'Content is clinic-content, posts of the WordPress REST API, or a JSON Feed; the import command makes it of RSS and others.',
      };
    default:
      return {
        code: code || 'clinic-error',
        message: `${from}: ${message || 'the widget reports an error'}`,
        advice: 'docs/errors.md explains the code.',
      };
  }
};

const read = (text: string | undefined, url: string): ContentDocument | undefined => {
  if (!text) return undefined;
  try {
    return readContent(parseJson(text), url || undefined, parseHtml).document;
  } catch {
    // The widget says what is wrong with it.
    return undefined;
  }
};

/** What widgets say of their content. */
export const content: Check = (seen) => {
  const documents = new Map<string, ContentDocument | undefined>();
  const documentOf = (text: string | undefined, url: string) => {
    const key = url || text || '';
    if (!documents.has(key)) documents.set(key, read(text, url));
    return documents.get(key);
  };
  const findings = new Map<string, Finding>();
  const add = (key: string, finding: Finding) => {
    if (!findings.has(key)) findings.set(key, finding);
  };
  for (const error of seen.errors) {
    const { tag, index, url, code, problems } = error;
    const element = elementAt(seen, error);
    const place = at(seen, error);
    if (code === 'invalid-content' && problems.length) {
      add(`${url} dropped`, {
        severity: 'warning',
        code,
        message: `Parts of ${url || 'the content in the page'} were left out: ${some(problems, 5)}`,
        ...place,
        advice: 'Correct the content: the validate command says where, by line.',
      });
      continue;
    }
    const isBlocked = seen.violations.some(
      ({ directive, blocked, isEnforced }) =>
        isEnforced && directive === 'connect-src' && [url, originOf(url)].includes(blocked),
    );
    if (code === 'network' && isBlocked) continue;
    const document = documentOf(seen.contents[url] ?? element?.inline, url);
    const said = say(seen, error, element, document);
    // It was tried again, and shows what it had.
    const severity = element?.status === 'ready' ? 'warning' : 'error';
    // Those of one source say the same.
    const key = code === 'no-source' ? `${tag} ${index}` : '';
    add([url, said.message, key].join(), { severity, ...said, ...place });
  }
  return [...findings.values()];
};

/** Content of a type that some proxies and browsers do not like. */
export const contentType: Check = (seen) =>
  [...new Set(seen.elements.map(({ src }) => src))].flatMap((src): Finding[] => {
    const { type = '', status } = lastRequest(seen, src) ?? {};
    const isFine = !type || /^(application|text)\/([\w.-]+\+)?json$/.test(type);
    if (isFine || status !== 200 || !seen.contents[src]) return [];
    // Said already.
    if (seen.errors.some(({ url, code }) => url === src && code === 'invalid-json')) return [];
    return [
      {
        severity: 'note',
        code: 'content-type',
        message: `${src} is sent as ${type}`,
        advice: 'Have the server send application/json; charset=utf-8.',
      },
    ];
  });

/** Widgets that never came to an end, though nothing was reported. */
export const unfinished: Check = (seen) => {
  const loading = seen.elements.filter(({ status }) => status === 'loading');
  if (!loading.length) return [];
  return [
    {
      severity: 'error',
      code: 'still-loading',
      message: `Still loading: ${some(loading.map(({ selector }) => selector))}`,
      ...at(seen, loading[0]!),
      advice:
        'See whether the address in src answers by itself, and how fast; --timeout waits longer.',
    },
  ];
};
