import { colours as pc } from '../colours.js';
import { clean } from '../clean.js';
import { isWidget } from './checks/kit.js';
import type { Finding, Observation, SeenElement, Status } from './observation.js';

/** What the doctor says of a page. */
export interface Report {
  page: string;
  widgets: Pick<SeenElement, 'tag' | 'status' | 'selector' | 'src'>[];
  findings: Finding[];
}

export const makeReport = (page: string, seen: Observation, findings: Finding[]): Report => ({
  page,
  widgets: seen.elements
    .filter(isWidget)
    .map(({ tag, status, selector, src }) => ({ tag, status, selector, src })),
  findings,
});

const WORDS: Record<Status, string> = {
  ready: 'ready',
  empty: 'empty',
  error: 'error',
  loading: 'still loading',
  undefined: 'not started',
  foreign: "another's",
};

const COLOURS = {
  error: pc.red,
  warning: pc.yellow,
  note: pc.cyan,
};

const summary = ({ widgets }: Report): string => {
  const counts = new Map<Status, number>();
  for (const { status } of widgets) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = Array.from(counts, ([status, count]) =>
    status === 'error' && count > 1 ? `${count} errors` : `${count} ${WORDS[status]}`,
  );
  const all = `${widgets.length} widget${widgets.length === 1 ? '' : 's'}`;
  return parts.length ? `${all}: ${parts.join(', ')}` : all;
};

/** The report for people: a paragraph for each finding, and a line at the end. */
export const reportText = (report: Report): string => {
  const paragraphs = report.findings.map(({ severity, code, message, selector, line, advice }) => {
    const name = COLOURS[severity](severity[0]!.toUpperCase() + severity.slice(1));
    const where = [selector, line && `line ${line}`].filter(Boolean).join(', ');
    return [
      `${name} ${clean(message)} ${pc.dim(`[${clean(code)}]`)}`,
      ...(where ? [`  at ${clean(where)}`] : []),
      `  ${pc.bold('To do:')} ${clean(advice)}`,
    ].join('\n');
  });
  return `${[pc.bold(clean(report.page)), ...paragraphs, summary(report)].join('\n\n')}\n`;
};
