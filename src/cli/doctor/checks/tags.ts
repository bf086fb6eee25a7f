import { nearest } from '../../nearest.js';
import type { Finding } from '../observation.js';
import { at, type Check, isOurScript, some } from './kit.js';

/** Tags that are nearly ours. */
export const spelling: Check = (seen, { elements }) => {
  const tags = [...elements.keys()];
  return seen.suspects.flatMap((suspect): Finding[] => {
    const guess = nearest(suspect.tag, tags);
    if (!guess && !suspect.tag.startsWith('clinic-')) return [];
    return [
      {
        severity: 'error',
        code: 'unknown-tag',
        message: `There is no <${suspect.tag}>`,
        ...at(seen, suspect),
        advice: guess
          ? `Write <${guess}>, at its end as well.`
          : `There are: ${tags.join(', ')}. If it is one of your own, all is well.`,
      },
    ];
  });
};

/** Tags that do not end where they seem to. */
export const closing: Check = ({ markup }, { elements }) =>
  markup.tags.flatMap(({ tag, line, isSelfClosing, isClosed, holds, inside }): Finding[] => {
    if (!elements.has(tag) || inside || (!isSelfClosing && isClosed)) return [];
    return [
      {
        severity: holds ? 'error' : 'warning',
        code: isSelfClosing ? 'self-closing' : 'unclosed',
        message: isSelfClosing
          ? `<${tag} /> does not end there${holds ? ', and what follows on the page is inside it: it vanishes when the widget shows its content' : ''}`
          : `<${tag}> has no end${holds ? ', and what follows on the page is inside it: it vanishes when the widget shows its content' : ''}`,
        selector: tag,
        line,
        advice: `Write <${tag} …></${tag}>.`,
      },
    ];
  });

/** Elements where they cannot come to life. */
export const places: Check = (seen, { elements }) => [
  ...seen.markup.tags.flatMap(({ tag, line, inside }): Finding[] =>
    elements.has(tag) && inside
      ? [
          {
            severity: inside === 'noscript' ? 'error' : 'note',
            code: `in-${inside}`,
            message: `<${tag}> is inside a <${inside}>, where it never starts`,
            selector: `${inside} ${tag}`,
            line,
            advice:
              inside === 'noscript'
                ? 'Move it out: what is inside the widget itself shows where there are no scripts.'
                : 'All is well if a script takes it out of there.',
          },
        ]
      : [],
  ),
  ...seen.pasted.slice(0, 5).map(({ text, selector }): Finding => ({
    severity: 'error',
    code: 'pasted-as-text',
    message: `The snippet is on the page as text, for all to read: ${text} …`,
    selector,
    advice: 'Paste it into a "Custom HTML" or "Embed code" block, not into the text editor.',
  })),
  ...seen.elements
    .filter(({ status, isSeen }) => status === 'ready' && !isSeen)
    .slice(0, 20)
    .map((element): Finding => ({
      severity: 'note',
      code: 'hidden',
      message: `<${element.tag}> is ready, and hidden by the page`,
      ...at(seen, element),
      advice:
        'All is well in a closed tab or menu; otherwise look for display, visibility or opacity around it.',
    })),
];

/** A page without any widget. */
export const presence: Check = (seen, { elements }) => {
  const { markup, suspects, pasted, frames, scripts } = seen;
  const written = markup.tags.filter(({ tag }) => elements.has(tag));
  // A page that could not be looked at may have some.
  if (seen.trouble.some(({ code }) => code === 'page-busy' || code === 'page-moved')) return [];
  if (seen.elements.length || pasted.length || suspects.length || frames.length) return [];
  if (!written.length) {
    return [
      {
        severity: 'error',
        code: 'no-widgets',
        message: 'There is no element of ours on the page',
        advice: scripts.some(({ src }) => isOurScript(src))
          ? 'The script is there. If you pasted an element, the editor removed it: use a "Custom HTML" block, or ask an administrator to.'
          : 'Paste a snippet; the snippet command prints one.',
      },
    ];
  }
  if (written.every(({ inside }) => inside)) return [];
  return [
    {
      severity: 'error',
      code: 'removed',
      message: `A script of the page removes the elements: ${some([...new Set(written.map(({ tag }) => tag))])}`,
      line: written[0]!.line,
      advice: 'Find out which one: without its scripts the page has them.',
    },
  ];
};
