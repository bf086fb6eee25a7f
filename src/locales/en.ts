/**
 * The words of the interface, in groups that a build can leave out; a name
 * means the same in each. Every locale has all of them, or fails the type check.
 */

import type { Action, Frequency } from '../content/types.js';

/** Two words that belong together. */
type Pair = [string, string];

/** Of every widget. */
export const common = {
  _loading: 'Loading\u2026',
  _failed: 'This information cannot be shown right now.',
  _retry: 'Try again',
  _empty: 'There is nothing to show here yet.',
  _gone: 'This information is no longer available.',
  _instead: 'Read this instead',
  _publisher: 'Published by',
  _stale: (date: string) => `This may be out of date. It was last updated on ${date}.`,
};

/** Of articles in short. */
export const posts = {
  _heading: 'Recent posts',
  _allPosts: (count?: string) => (count ? `All ${count} posts` : 'All posts'),
  _by: (names: string) => `By ${names}`,
};

/** Of what is read in full: articles, treatments, notices. */
export const reading = {
  _steps: (name?: string) => (name ? `${name}: what to expect` : 'What to expect'),
  /** In the order in which they come. */
  _phases: { before: 'Before', during: 'During', after: 'After' },
  _optional: 'Optional',
  _bring: 'What to bring',
  _total: 'In all:',
  _about: (duration: string) => `about ${duration}`,
  _once: 'Once',
  _times: (count: string, gap: string) => `${count} times, ${gap} apart`,
  _apart: (gap: string) => `Repeated, ${gap} apart`,
  _sideEffects: (name?: string) => (name ? `${name}: side effects` : 'Side effects'),
  /** In the order in which they are shown: the kind of action as it is spoken, and the heading where a group has none. */
  _actions: {
    emergency: ['Emergency', ''],
    urgent: ['Urgent', 'Get medical help today if you have'],
    'non-urgent': ['Not urgent', 'Talk to your clinic if you have'],
    'self-care': ['Self-care', 'Usually passes by itself'],
    info: ['Information', ''],
  } satisfies Record<Action | 'info', Pair>,
  _callNow: (number?: string) => `Call ${number || 'your local emergency number'} now if you have`,
  _serious: 'Serious',
  /** How often, in a word and in figures. */
  _bands: {
    'very-common': ['Very common:', 'at least 1 in 10 people'],
    common: ['Common:', '1 in 100 to 1 in 10 people'],
    uncommon: ['Uncommon:', '1 in 1,000 to 1 in 100 people'],
    rare: ['Rare:', '1 in 10,000 to 1 in 1,000 people'],
    'very-rare': ['Very rare:', 'fewer than 1 in 10,000 people'],
    'not-known': ['How often:', 'not known'],
  } satisfies Record<Frequency, Pair>,
  _proportion: (count: string, of: string) => `about ${count} in ${of} people`,
  _onset: 'Starts:',
  _lasts: 'Lasts:',
  _coping: 'What helps:',
  _signs: 'Look for:',
  _unsuitable: 'Who it is not for',
  _levels: { contraindicated: 'Not suitable', caution: 'Ask first' },
  _basis: 'The figures come from:',
  _report: 'Report side effects to',
  _sources: 'Sources',
  _source: (number: number) => `Source ${number}`,
  _back: (number: number) => `Back to source ${number} in the text`,
  _evidence: 'The evidence',
  _studies: 'Studies',
  _references: 'Other references',
  _if: 'If any of these applies:',
  _found: 'What was found:',
  _limits: 'What it leaves open:',
  _table: 'Table',
  _video: 'Video:',
  _certainty: { established: 'Well established', likely: 'Likely', uncertain: 'Not certain' },
  _range: (from: string, to: string, unit: string) => `${from && `${from} to `}${to} ${unit}`,
  _call: 'Call',
  _text: 'Text',
  _website: 'Website',
  _clinic: 'Your clinic',
  _toc: 'On this page',
  _byline: 'By',
  _published: 'Published',
  _updated: 'Updated',
  _readingTime: 'Reading time:',
  _more: 'More information',
  _gone: common._gone,
  _attribution: (categories: string, names: string) =>
    `In the category ${categories}, by ${names}.`,

  _reviewed: (date: string, names?: string) =>
    names ? `Reviewed by ${names} on ${date}.` : `Last reviewed on ${date}.`,
  _nextReview: (date: string) => `Next review due on ${date}.`,
  _overdue: (date: string) => `Review was due on ${date}. This may be out of date.`,
};
