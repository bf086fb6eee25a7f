import type { CDPSession } from 'puppeteer-core';

/** Waits for no longer than that, in milliseconds. */
export const within = async <T>(promise: Promise<T>, time: number): Promise<T> => {
  let timer;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('late')), Math.max(time, 0));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => {});
  }
};

/**
 * A world of our own in the page: it sees the same elements, and the page's scripts and policies
 * do not reach it.
 */
export interface World {
  /** Runs a function by its source, with arguments that are JSON. */
  run<Args extends unknown[], Result>(
    work: (...args: Args) => Result,
    args: Args,
    time: number,
  ): Promise<Awaited<Result>>;
  /** Runs text. */
  load(text: string, time: number): Promise<void>;
}

export const openWorld = (session: CDPSession): World => {
  let context: number | undefined;
  const evaluate = async (expression: string, time: number) => {
    if (context === undefined) {
      const { frameTree } = await within(session.send('Page.getFrameTree'), time);
      ({ executionContextId: context } = await within(
        session.send('Page.createIsolatedWorld', {
          frameId: frameTree.frame.id,
          worldName: 'clinic-widgets-doctor',
        }),
        time,
      ));
    }
    const { result, exceptionDetails } = await within(
      session.send('Runtime.evaluate', {
        expression,
        contextId: context,
        returnByValue: true,
        awaitPromise: true,
      }),
      time,
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'thrown');
    return result.value as unknown;
  };
  /** The page may have gone elsewhere meanwhile, where we have no world yet. */
  const twice = async (expression: string, time: number) => {
    try {
      return await evaluate(expression, time);
    } catch (error) {
      if ((error as Error).message === 'late') throw error;
      context = undefined;
      return evaluate(expression, time);
    }
  };
  return {
    run: async (work, args, time) =>
      (await twice(`(${String(work)})(...${JSON.stringify(args)})`, time)) as never,
    load: async (text, time) => {
      await twice(`${text};undefined`, time);
    },
  };
};
