import { nearest } from '../nearest.js';
import { isUrl } from '../input.js';
import type { Context } from './context.js';
import { pathText, quote, type Path } from './finding.js';
import { fieldsOf, listOf, own, pathTo, type Place, type Visitor } from './walk.js';

const idsIn = (list: unknown): Set<string> =>
  new Set(
    listOf(list)
      .map((item) => own(item, 'id'))
      .filter((id) => typeof id === 'string'),
  );

/** Ids that are there twice, and ids that lead nowhere. */
export const checkIds = ({ data, report }: Context): Visitor => {
  const articles = idsIn(own(data, 'articles'));
  const treatments = new Map(
    listOf(own(data, 'treatments')).map((each) => [own(each, 'id'), fieldsOf(each)]),
  );
  const treatmentIds = idsIn(own(data, 'treatments'));
  const notices = idsIn(own(data, 'notices'));
  const ofTreatments = new Set(
    listOf(own(data, 'treatments')).flatMap((each) => [
      ...idsIn(own(own(each, 'sideEffects'), 'citation')),
    ]),
  );
  const ofArticles = new Set(
    listOf(own(data, 'articles')).flatMap((each) => [...idsIn(own(each, 'citation'))]),
  );
  /** The sources of the article or treatment that is gone through. */
  let sources = new Set<string>();

  const seen = new Map<string, Path>();
  const unique = (kind: string, scope: string) => (fields: object, place: Place) => {
    const id = own(fields, 'id');
    if (typeof id !== 'string' || !id) return;
    const path = pathTo(place, 'id');
    const key = `${kind}\0${scope && pathText(path.slice(0, 2))}\0${id}`;
    const first = seen.get(key);
    if (first)
      report.error(
        'duplicate-id',
        path,
        `The id ${quote(id)} is used at ${pathText(first)} already, so this ${kind} is never found by it. Give it an id of its own.`,
      );
    else seen.set(key, path);
  };
  const [article, treatment, notice] = ['article', 'treatment', 'notice'].map((kind) =>
    unique(kind, ''),
  );

  const unresolved = (what: string, id: string, known: Iterable<string>, path: Path) => {
    if (report.isFull) return report.error('unknown-id', path, '');
    const all = [...known];
    // Among very many, comparing would take minutes.
    const meant = nearest(id, all.slice(0, 1000));
    report.error(
      'unknown-id',
      path,
      `There is no ${what} with the id ${quote(id)}. ${
        meant
          ? `Perhaps ${quote(meant)} is meant.`
          : all.length
            ? `The document has ${all.slice(0, 5).join(', ')}${all.length > 5 ? ' and others' : ''}.`
            : `The document has no ${what} at all: add it, or remove this.`
      }`,
    );
  };

  const noticesOf = (fields: object, place: Place) => {
    for (const [i, id] of listOf(own(fields, 'notices')).entries()) {
      if (typeof id === 'string' && id && !notices.has(id))
        unresolved('notice', id, notices, pathTo(place, 'notices', i));
    }
  };
  const replacement = (fields: object, place: Place) => {
    const id = own(fields, 'replacedBy');
    if (typeof id !== 'string' || !id || isUrl(id) || /^[./]/.test(id)) return;
    if (!articles.has(id) && !treatmentIds.has(id))
      unresolved(
        'article or treatment',
        id,
        [...articles, ...treatmentIds],
        pathTo(place, 'replacedBy'),
      );
  };
  const cited = (fields: object, place: Place) => {
    const id = own(fields, 'cite');
    if (typeof id !== 'string' || !id || sources.has(id) || ofTreatments.has(id)) return;
    unresolved('source (citation)', id, sources, pathTo(place, 'cite'));
  };

  return {
    objects: {
      Article: (fields, place) => {
        sources = idsIn(own(fields, 'citation'));
        article!(fields, place);
        noticesOf(fields, place);
        replacement(fields, place);
      },
      Treatment: (fields, place) => {
        sources = idsIn(own(own(fields, 'sideEffects'), 'citation'));
        treatment!(fields, place);
        noticesOf(fields, place);
        replacement(fields, place);
      },
      Notice: (fields, place) => {
        // A notice is shown with any article.
        sources = ofArticles;
        notice!(fields, place);
      },
      Section: unique('section', 'article'),
      Step: unique('step', 'treatment'),
      Citation: unique('source', 'article'),
      InlinePiece: cited,
      PathwayStep: cited,
      ComparisonBar: cited,
      Effect: cited,
      NoticeBlock: (fields, place) => {
        const id = own(fields, 'notice');
        if (typeof id === 'string' && id && !notices.has(id))
          unresolved('notice', id, notices, pathTo(place, 'notice'));
      },
      EvidenceBlock: (fields, place) => {
        for (const [i, id] of listOf(own(fields, 'citations')).entries()) {
          if (typeof id === 'string' && id && !sources.has(id))
            unresolved('source (citation)', id, sources, pathTo(place, 'citations', i));
        }
        if (!sources.size)
          report.warning(
            'nothing-to-show',
            pathTo(place),
            'The article has no sources (citation), so this shows nothing.',
          );
      },
      TreatmentBlock: (fields, place) => {
        const id = own(fields, 'treatment');
        if (typeof id !== 'string' || !id) return;
        const found = treatments.get(id);
        const part = own(fields, 'type') === 'side-effects' ? 'sideEffects' : 'steps';
        if (!found) unresolved('treatment', id, treatmentIds, pathTo(place, 'treatment'));
        else if (!own(found, part))
          report.warning(
            'nothing-to-show',
            pathTo(place, 'treatment'),
            `The treatment ${quote(id)} has no “${part}”, so this shows nothing.`,
          );
      },
    },
  };
};
