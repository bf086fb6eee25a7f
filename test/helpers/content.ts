import sampleJson from '../../demo/content/ketamine.json';
import type {
  Article,
  ContentDocument,
  Effect,
  EffectGroup,
  Step,
  Treatment,
} from '../../src/content/types.js';

/** The demo's content, a fresh copy. */
export const sample = (): ContentDocument => structuredClone(sampleJson) as ContentDocument;

/** A document with these parts. */
export const documentOf = (parts: Partial<ContentDocument> = {}): ContentDocument => ({
  format: 'clinic-content/1',
  ...parts,
});

/** An article that has what every article must have. */
export const articleOf = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  headline: `Headline ${id}`,
  url: `https://publisher.example/${id}`,
  ...more,
});

/** A document of articles. */
export const articles = (...list: (string | Article)[]): ContentDocument =>
  documentOf({ articles: list.map((each) => (typeof each == 'string' ? articleOf(each) : each)) });

/** A treatment with steps and side effects. */
export const treatmentOf = (id: string, more: Partial<Treatment> = {}): Treatment => ({
  id,
  name: `Treatment ${id}`,
  steps: [{ name: 'First step' }, { name: 'Second step' }],
  sideEffects: { groups: [{ action: 'self-care', effects: [{ name: 'Headache' }] }] },
  ...more,
});

/** A document of one treatment. */
export const treatment = (more: Partial<Treatment> = {}): ContentDocument =>
  documentOf({ treatments: [treatmentOf('t', more)] });

/** A document of one treatment with these steps. */
export const steps = (...list: Step[]): ContentDocument => treatment({ steps: list });

/** A document of one treatment whose side effects are in these groups. */
export const groups = (...list: EffectGroup[]): ContentDocument =>
  treatment({ sideEffects: { groups: list } });

/** A document of one treatment with this one side effect. */
export const effect = (more: Partial<Effect> = {}): ContentDocument =>
  groups({ effects: [{ name: 'Headache', ...more }] });
