import { readFileSync } from 'node:fs';
import { UserError } from './problem.js';

/** An attribute of an element of ours, as the manifest has it. */
export interface AttributeFacts {
  name: string;
  /** `string`, `number`, `boolean`, or its words as `'list' | 'grid'`. */
  type: string;
  description: string;
}

/** What `dist/integrity.json` says. */
export interface IntegrityFacts {
  version: string;
  files: Record<string, { integrity: string; bytes: number; gzip: number }>;
  /** Directives of a Content-Security-Policy, with placeholders. */
  csp: Record<string, string>;
  trustedTypesPolicy: string;
}

/** What this version of the library is: its elements and its files. */
export interface Library {
  /** The attributes of each element, by its tag; `clinic-content` is one. */
  elements: Map<string, AttributeFacts[]>;
  integrity: IntegrityFacts;
}

interface Manifest {
  modules: {
    declarations?: {
      tagName?: string;
      attributes?: { name: string; type?: { text: string }; description?: string }[];
    }[];
  }[];
}

/** A file of the package, which stands beside the command line. */
const read = (name: string): unknown => {
  try {
    return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
  } catch {
    throw new UserError(
      `${name} is missing beside the command line, or broken: install clinic-widgets anew, or build it.`,
    );
  }
};

/**
 * Reads what the package says of its elements.
 * @throws UserError where the file is missing
 */
export const readElements = (): Library['elements'] => {
  const { modules } = read('custom-elements.json') as Manifest;
  const declared = modules.flatMap(({ declarations = [] }) => declarations);
  return new Map(
    declared.flatMap(({ tagName, attributes = [] }) =>
      tagName
        ? [
            [
              tagName,
              attributes.map(({ name, type, description = '' }) => ({
                name,
                type: type?.text ?? 'string',
                description,
              })),
            ],
          ]
        : [],
    ),
  );
};

/**
 * Reads what the package says of itself.
 * @throws UserError where a file of it is missing
 */
export const readLibrary = (): Library => ({
  elements: readElements(),
  integrity: read('integrity.json') as IntegrityFacts,
});

/** The words that an attribute can have; empty where it takes any. */
export const wordsOf = ({ type }: AttributeFacts): string[] =>
  Array.from(type.matchAll(/'([^']*)'/g), ([, word]) => word!);

/** ISO 3166-1 alpha-2. */
export const isCountry = (text: string): boolean => /^[a-z]{2}$/i.test(text);

/** What is wrong with an attribute's value; empty where nothing is. */
export const wrongValue = (attribute: AttributeFacts, value: string): string => {
  const { name, type } = attribute;
  const words = wordsOf(attribute);
  if (words.length) return words.includes(value) ? '' : `is one of ${words.join(', ')}`;
  if (type === 'boolean') return value === 'false' ? 'is on whatever its value is' : '';
  if (name === 'region') return isCountry(value) ? '' : 'is a country of two letters, such as US';
  if (type !== 'number') return '';
  const number = Number(value);
  if (!value.trim() || !(number > 0)) return 'is a number above 0';
  return name === 'heading-level' && !/^[1-6]$/.test(value) ? 'is 1 to 6' : '';
};
