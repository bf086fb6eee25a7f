/**
 * The words of the interface, in groups that a build can leave out.
 * Every locale has all of them, or fails the type check.
 */

/** Of every widget. */
export const common = {
  loading: 'Loading\u2026',
  failed: 'This information cannot be shown right now.',
  retry: 'Try again',
  empty: 'There is nothing to show here yet.',
  gone: 'This information is no longer available.',
  instead: 'Read this instead',
  publisher: 'Published by',
  stale: (date: string) => `This may be out of date. It was last updated on ${date}.`,
};

/** Of articles in short. */
export const posts = {
  heading: 'Recent posts',
  more: (count?: string) => (count ? `All ${count} posts` : 'All posts'),
  by: (names: string) => `By ${names}`,
};

/** Of what is read in full: articles, treatments, notices. */
export const reading = {
  steps: (name?: string) => (name ? `${name}: what to expect` : 'What to expect'),
  phases: { before: 'Before', during: 'During', after: 'After' },
  optional: 'Optional',
  bring: 'What to bring',
  total: 'In all:',
  about: (duration: string) => `about ${duration}`,
  once: 'Once',
  times: (count: string, gap: string) => `${count} times, ${gap} apart`,
  apart: (gap: string) => `Repeated, ${gap} apart`,
  sideEffects: (name?: string) => (name ? `${name}: side effects` : 'Side effects'),
  /** The kind of action as it is spoken, and the heading where a group has none. */
  actions: {
    emergency: ['Emergency', ''],
    urgent: ['Urgent', 'Get medical help today if you have'],
    'non-urgent': ['Not urgent', 'Talk to your clinic if you have'],
    'self-care': ['Self-care', 'Usually passes by itself'],
    info: ['Information', ''],
  },
  callNow: (number?: string) => `Call ${number || 'your local emergency number'} now if you have`,
  serious: 'Serious',
  /** How often, in a word and in figures. */
  bands: {
    'very-common': ['Very common:', 'at least 1 in 10 people'],
    common: ['Common:', '1 in 100 to 1 in 10 people'],
    uncommon: ['Uncommon:', '1 in 1,000 to 1 in 100 people'],
    rare: ['Rare:', '1 in 10,000 to 1 in 1,000 people'],
    'very-rare': ['Very rare:', 'fewer than 1 in 10,000 people'],
    'not-known': ['How often:', 'not known'],
  },
  proportion: (count: string, of: string) => `about ${count} in ${of} people`,
  onset: 'Starts:',
  lasts: 'Lasts:',
  coping: 'What helps:',
  signs: 'Look for:',
  unsuitable: 'Who it is not for',
  levels: { contraindicated: 'Not suitable', caution: 'Ask first' },
  basis: 'Where the figures come from:',
  report: 'Report side effects to',
  sources: 'Sources',
  source: (number: number) => `Source ${number}`,
  back: (number: number, place: number) => `Back to where source ${number} is cited (${place})`,
  evidence: 'The evidence',
  studies: 'Studies',
  kinds: { study: 'Study', review: 'Review of studies', guideline: 'Guideline', other: '' },
  references: 'Other references',
  found: 'What was found:',
  limits: 'What it leaves open:',
  table: 'Table',
  video: 'Video:',
  certainty: { established: 'Well established', likely: 'Likely', uncertain: 'Not certain' },
  range: (from: string, to: string, unit: string) => `${from && `${from} to `}${to} ${unit}`,
  call: 'Call',
  text: 'Text',
  website: 'Website',
  clinic: 'Your clinic',
  toc: 'On this page',
  byline: 'By',
  published: 'Published',
  updated: 'Updated',
  readingTime: 'Reading time:',
  more: 'More information',
  gone: common.gone,
  attribution: (categories: string, names: string) => `In the category ${categories}, by ${names}.`,

  reviewed: (date: string, names?: string) =>
    names ? `Reviewed by ${names} on ${date}.` : `Last reviewed on ${date}.`,
  nextReview: (date: string) => `Next review due on ${date}.`,
  overdue: (date: string) => `Review was due on ${date}. This may be out of date.`,
};
