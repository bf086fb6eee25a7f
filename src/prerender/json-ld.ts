import { readContent } from '../content/index.js';
import { isCurrent } from '../content/select.js';
import type {
  Article,
  Block,
  Citation,
  ContentDocument,
  Image,
  Party,
  Section,
} from '../content/types.js';
import type { ContentState } from '../store/content-state.js';
import { relativeIn } from './addresses.js';
import { dataOf } from './host.js';
import { jsonLdMark, type Page } from './page.js';
import { parseHtml } from './parse-html.js';
import type { Writing } from './serialize.js';

/** What structured data has to know of the page. */
export interface JsonLdOptions {
  /** The page's own address. */
  url: string;
  /** The page's title; by default the article's headline. */
  name?: string | undefined;
}

type Data = Record<string, unknown>;

/** Without what is not there. */
const data = (type: string, fields: Data): Data => ({
  '@type': type,
  ...Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  ),
});

const image = ({ url, alt, width, height }: Image): Data =>
  data('ImageObject', { url, caption: alt, width, height });

const party = ({ type, name, jobTitle, url, image: picture }: Party): Data => {
  const isOrganization = type == 'Organization';
  return data(isOrganization ? 'Organization' : 'Person', {
    name,
    jobTitle: isOrganization ? undefined : jobTitle,
    url,
    [isOrganization ? 'logo' : 'image']: picture && image(picture),
  });
};

const citation = ({
  type,
  name,
  summary,
  author,
  isPartOf,
  datePublished,
  doi,
  pmid,
  url,
}: Citation): Data => {
  const isScholarly = type == 'study' || type == 'review' || type == 'guideline';
  return data(isScholarly ? 'MedicalScholarlyArticle' : 'CreativeWork', {
    name: name ?? summary,
    author,
    isPartOf: isPartOf && data('Periodical', { name: isPartOf }),
    datePublished,
    identifier: [
      ...(doi ? [data('PropertyValue', { propertyID: 'DOI', value: doi })] : []),
      ...(pmid ? [data('PropertyValue', { propertyID: 'PMID', value: pmid })] : []),
    ],
    url,
  });
};

const blocksIn = (sections: Section[] = []): Block[] =>
  sections.flatMap(({ blocks, sections }) => [...blocks, ...blocksIn(sections)]);

/**
 * Structured data (schema.org) about the page of an article, for its owner: a `MedicalWebPage` with a
 * `BlogPosting` as `mainEntity`. Nothing in it that the content does not say.
 */
export const jsonLd = (
  document: ContentDocument,
  article: Article,
  { url, name = article.headline }: JsonLdOptions,
): Record<string, unknown> => {
  const inLanguage = article.inLanguage ?? document.inLanguage;
  const publisher = document.publisher && party({ type: 'Organization', ...document.publisher });
  const names = (article.articleSection ?? []).map((each) =>
    typeof each == 'string' ? each : each.name,
  );
  const treatments = blocksIn(article.body).flatMap((block) =>
    block.type == 'treatment-steps' || block.type == 'side-effects' ? block.treatment : [],
  );
  return {
    '@context': 'https://schema.org',
    ...data('MedicalWebPage', {
      url,
      name,
      description: article.description,
      inLanguage,
      lastReviewed: article.lastReviewed,
      reviewedBy: article.reviewedBy?.map(party),
      publisher,
      about: (document.treatments ?? [])
        .filter((treatment) => treatments.includes(treatment.id) && isCurrent(treatment))
        .map(({ name, description }) => data('MedicalTherapy', { name, description })),
      mainEntity: data('BlogPosting', {
        headline: article.headline,
        description: article.description,
        url: article.url,
        image: article.image && image(article.image),
        datePublished: article.datePublished,
        dateModified: article.dateModified,
        author: article.author?.map(party),
        publisher,
        articleSection: names,
        keywords: article.keywords,
        timeRequired: article.timeRequired,
        inLanguage,
        citation: article.citation?.map(citation),
      }),
    }),
  };
};

/** JSON that cannot end the script that it is in, nor be misread there. */
const inScript = (value: unknown, writing: Writing): string =>
  JSON.stringify(value).replace(
    writing.ascii ? /[<>&]|[^\0-\x7f]/g : /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The script with the structured data of an article; undefined where it may not be shown. */
export const jsonLdScript = (
  state: ContentState,
  id: string,
  page: Page,
  url: string,
  writing: Writing,
): string | undefined => {
  const { document } = readContent(dataOf(state), state.url || url, parseHtml);
  const article = document.articles?.find((each) => each.id == id);
  if (!article || !isCurrent(article)) return undefined;
  const name = page.title.replace(/\s+/g, ' ').trim();
  const found = JSON.parse(
    JSON.stringify(jsonLd(document, article, { url, name: name || undefined })),
    (_, value: unknown) => (typeof value == 'string' ? relativeIn(value, url) : value),
  ) as unknown;
  return `<script type="application/ld+json" ${jsonLdMark}="">${inScript(found, writing)}</script>`;
};
