import { colours as pc } from '../colours.js';
import { counted } from './left-out.js';
import type { Imported } from './types.js';

/** Articles of which there is nothing more to say than how many they are. */
const MOST = 40;

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const names: Record<Imported['format'], string> = {
  native: 'clinic-content/1',
  wordpress: 'WordPress',
  'json-feed': 'a JSON Feed',
  rss: 'RSS',
  atom: 'Atom',
  html: 'a page',
  markdown: 'Markdown',
};

/** What an import came to, line by line, for a terminal. */
export const reportOf = (
  { format, document, leftOut, recognised, problems }: Imported,
  output: string,
): string[] => {
  const articles = document.articles ?? [];
  const titles = new Map(articles.map(({ id, headline }) => [id, headline]));
  const lines = [
    `${pc.green('imported')}: ${plural(articles.length, 'article')}${document.treatments?.length ? ` and ${plural(document.treatments.length, 'treatment')}` : ''} from ${names[format]}${output && ` into ${output}`}`,
  ];
  for (const { article, treatment, what, count, from } of recognised.slice(0, MOST)) {
    lines.push(
      `${pc.cyan('review')}: ${what} (${count}) recognised by ${from} (${treatment ? `treatment "${treatment}"` : `article "${titles.get(article) ?? article}"`})`,
    );
  }
  if (recognised.length > MOST)
    lines.push(`${pc.cyan('review')}: ${recognised.length - MOST} more; --json lists them all`);
  const groups = new Map<string, string[]>();
  for (const each of leftOut) {
    const key = each.article ?? '';
    groups.set(key, [...(groups.get(key) ?? []), counted(each)]);
  }
  for (const [id, list] of [...groups].slice(0, MOST)) {
    lines.push(
      `${pc.yellow('left out')}: ${list.join(', ')}${id && ` (article "${titles.get(id) ?? id}")`}`,
    );
  }
  if (groups.size > MOST)
    lines.push(
      `${pc.yellow('left out')}: something of ${groups.size - MOST} more articles; --json lists it all`,
    );
  for (const problem of problems.slice(0, MOST)) lines.push(`${pc.red('problem')}: ${problem}`);
  if (problems.length > MOST)
    lines.push(`${pc.red('problem')}: ${problems.length - MOST} more; --json lists them all`);
  return lines;
};
