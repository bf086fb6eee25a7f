// Takes every story in every variant, before and after, and compares them.
import { availableParallelism } from 'node:os';
import { compare } from './compare.mjs';
import { openStage } from './stage.mjs';

/** For each commit: Chromium itself uses more than one core for a page. */
const LANES = Math.max(2, Math.floor(availableParallelism() / 2));

/**
 * @typedef {'changed' | 'new' | 'removed' | 'broken'} Kind
 * @typedef {{kind: Kind, story: import('./stories.mjs').Story,
 *   variant: import('./variants.mjs').Variant, share?: number, problem?: string, drawings: Buffer[]}} Finding
 *
 * @param {{browser: import('puppeteer-core').Browser, url: string}[]} builds  before and after
 * @param {ReturnType<typeof import('./stories.mjs').together>} stories
 * @param {import('./variants.mjs').Variant[]} variants
 * @param {{now: number, threshold: number, onPicture: (finding?: Finding) => void | Promise<void>}} options
 */
export async function takeAll(builds, stories, variants, { now, threshold, onPicture }) {
  // The stories of one file share a page, so that those of another change nothing about them.
  const files = [...new Set(stories.map(fileOf))];
  const jobs = variants.flatMap((variant) =>
    files.map((file) => ({ variant, stories: stories.filter((story) => fileOf(story) === file) })),
  );
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let job = jobs.shift(); job; job = jobs.shift()) await takeJob(job);
    }),
  );

  async function takeJob({ variant, stories }) {
    const stages = await Promise.all(
      builds.map(({ browser, url }) => openStage(browser, url, variant, now)),
    );
    for (const story of stories) {
      const [before, after] = await Promise.all([
        story.isNew ? undefined : stages[0].take(story.id),
        story.isGone ? undefined : stages[1].take(story.id),
      ]);
      const found = judge(before, after, threshold);
      await onPicture(found && { ...found, story, variant });
    }
    await Promise.all(stages.map((stage) => stage.close()));
  }
}

const fileOf = ({ id }) => id.split('--')[0];

/**
 * What there is to say about a story's two pictures, if anything.
 * @param {import('./stage.mjs').Picture} [before]  @param {import('./stage.mjs').Picture} [after]
 */
export function judge(before, after, threshold) {
  if (after?.problem) return { kind: 'broken', problem: after.problem, drawings: after.slices };
  if (!after) return { kind: 'removed', drawings: before.slices };
  // What failed before has no picture to compare with.
  if (!before || before.problem) return { kind: 'new', drawings: after.slices };
  const difference = compare(before, after, threshold);
  return difference && { kind: 'changed', ...difference };
}
