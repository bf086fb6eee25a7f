import { linkUrl, webUrl } from '../../content/url.js';
import type { Context } from './context.js';
import { quote, type Path, type Report } from './finding.js';
import { own, pathTo, type Visitor } from './walk.js';

/** Where relative addresses start as long as nobody knows where the document will be. */
export const SOMEWHERE = 'https://document.example/';

const hasScheme = (url: string): boolean =>
  /^\s*[a-z][a-z\d+.-]*:/i.test(url.replace(/[\t\n\r]/g, ''));

/** Reports what is wrong with an address; says whether it is a relative one. */
export const checkUrl = (
  url: string,
  path: Path,
  isPicture: boolean,
  report: Report,
  /** What it belongs to, where the path does not say it. */
  where = '',
): boolean => {
  const shown = quote(url);
  if (!url.trim()) {
    report.error(
      'bad-url',
      path,
      `${where}The address is empty. Write one, or leave the field out.`,
    );
  } else if (!(isPicture ? webUrl : linkUrl)(url, SOMEWHERE)) {
    if (hasScheme(url) && URL.canParse(url)) {
      report.error(
        'unsafe-url',
        path,
        `${where}${shown} may not be used and is left out: ${isPicture ? 'pictures' : 'links'} start with ${isPicture ? 'https: or http:' : 'https:, http:, mailto: or tel:'}.`,
      );
    } else
      report.error(
        'bad-url',
        path,
        `${where}${shown} is no address. Write it as in a browser's address bar.`,
      );
  } else if (/^\s*www\./i.test(url)) {
    report.warning(
      'bad-url',
      path,
      `${where}${shown} is looked for beside the document. Put https:// before it.`,
    );
  } else if (isPicture && /^\s*http:/i.test(url)) {
    report.warning(
      'insecure-url',
      path,
      `${where}${shown} is not loaded on secure pages by every browser. Use https:.`,
    );
  } else return !hasScheme(url) && !/^\s*(\/\/|#)/.test(url);
  return false;
};

/** Says once that relative addresses cannot be checked: a document has hundreds. */
export class RelativeUrls {
  readonly #report: Report;
  readonly #isKnown: boolean;
  #count = 0;
  #first: Path = [];

  constructor({ report, base }: Context) {
    this.#report = report;
    this.#isKnown = base !== undefined;
  }

  note(path: Path): void {
    if (!this.#count++) this.#first = path;
  }

  end(): void {
    if (this.#count && !this.#isKnown)
      this.#report.warning(
        'relative-url',
        this.#first,
        this.#count === 1
          ? 'This address is relative: where it leads depends on where the document is published. Write it whole, or say --base with the address of the document.'
          : `This address and ${this.#count - 1} more are relative: where they lead depends on where the document is published. Write them whole, or say --base with the address of the document.`,
      );
  }
}

export const checkUrls = (context: Context): Visitor => {
  const { report } = context;
  const relative = new RelativeUrls(context);
  return {
    texts: {
      Link: (url, place) => {
        const path = pathTo(place);
        if (checkUrl(url, path, place.parent?.type === 'Image', report)) relative.note(path);
      },
    },
    objects: {
      Image: (fields, place) => {
        const srcset = own(fields, 'srcset');
        if (typeof srcset !== 'string') return;
        const path = pathTo(place, 'srcset');
        for (const [url] of srcset.slice(0, 5000).matchAll(/[^\s,](?:\S*[^\s,])?/g)) {
          if (hasScheme(url)) checkUrl(url, path, true, report);
        }
      },
    },
    end: () => relative.end(),
  };
};
