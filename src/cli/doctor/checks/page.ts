import { type Check, originOf, some } from './kit.js';

/** Whether the page came, and let itself be looked at. */
export const page: Check = ({ trouble, frames, uncaught, root, requests, url }) => {
  const absent = root
    ? requests.filter(
        (each) =>
          each.status === 404 &&
          !each.url.endsWith('/favicon.ico') &&
          originOf(each.url) === originOf(url),
      )
    : [];
  return [
    ...trouble.map(({ code, text }) => ({
      severity: code === 'page-loading' ? ('warning' as const) : ('error' as const),
      code,
      message: text[0]!.toUpperCase() + text.slice(1),
      advice:
        code === 'page-loading'
          ? 'Look for what hangs; what is reported here is what was there until then. --timeout gives it longer.'
          : 'Correct the page or its address first: the rest of this report can be incomplete.',
    })),
    ...frames.map((frame) => ({
      severity: 'note' as const,
      code: 'in-frame',
      message: `There are widgets in a frame: ${frame}`,
      advice: 'The doctor looks at the page itself: give it the address of the frame, too.',
    })),
    ...(absent.length
      ? [
          {
            severity: 'note' as const,
            code: 'outside-root',
            message: `Not found in ${root!}: ${some(absent.map((each) => new URL(each.url).pathname))}`,
            advice: 'If these are in a folder further up, serve that: --root <folder>.',
          },
        ]
      : []),
    ...(uncaught.length
      ? [
          {
            severity: 'note' as const,
            code: 'page-error',
            message: `Scripts of the page fail: ${some(uncaught, 3)}`,
            advice: 'This is mostly not about the widgets, unless they do not start.',
          },
        ]
      : []),
  ];
};
