import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Path, Report } from './finding.js';
import { quote } from './finding.js';
import { altMistake } from './images.js';
import { checkUrl, type RelativeUrls } from './urls.js';

type Node = DefaultTreeAdapterTypes.Node;

/** Pictures and links in the HTML of a foreign format. */
export const checkHtml = (
  html: string,
  path: Path,
  relative: RelativeUrls,
  report: Report,
): void => {
  if (report.isFull) return;
  const open: Node[] = [parseFragment(html)];
  // Without recursion: HTML can be nested without end.
  for (let node = open.pop(); node; node = open.pop()) {
    if ('childNodes' in node)
      for (let i = node.childNodes.length; i--;) open.push(node.childNodes[i]!);
    if (!('attrs' in node)) continue;
    const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
    if (node.tagName === 'img') {
      // Those that count visitors are left out.
      if ([attribute('width'), attribute('height')].some((size) => Number(size ?? 2) < 2)) continue;
      const src = attribute('src') ?? '';
      const alt = attribute('alt');
      const name = `The picture ${quote(src.startsWith('data:') ? 'data:…' : src)}`;
      const mistake = altMistake(alt ?? '', src);
      if (alt === undefined)
        report.error(
          'no-alt',
          path,
          `${name} has no alt text. Say what it shows; alt="" when it is only decoration.`,
        );
      else if (mistake) report.warning('odd-alt', path, `${name}: ${mistake}`);
      // Plugins that load late put a small picture here.
      if (src && !src.startsWith('data:') && checkUrl(src, path, true, report, 'A picture: '))
        relative.note(path);
    } else if (node.tagName === 'a') {
      const href = attribute('href');
      if (href !== undefined && checkUrl(href, path, false, report, 'A link: '))
        relative.note(path);
    }
  }
};
