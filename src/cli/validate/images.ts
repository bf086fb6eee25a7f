import type { Context } from './context.js';
import { quote } from './finding.js';
import { own, pathTo, type Visitor } from './walk.js';

/** What is odd about a text in place of a picture; nothing where it may be good. */
export const altMistake = (alt: string, url: string): string | undefined => {
  const text = alt.trim();
  if (!text) return undefined;
  const file = url.split(/[?#]/)[0]!.split('/').pop()!.toLowerCase();
  const isFile =
    /^\S+\.(jpe?g|png|gif|webp|svg|avif|heic|tiff?)$/i.test(text) ||
    text.toLowerCase() === file ||
    text.toLowerCase() === file.replace(/\.\w+$/, '') ||
    /^(img|dsc[nf]?|pxl|image|photo|picture|screenshot|screen shot|untitled|figure)[-_ ]*\d[\d_-]*$/i.test(
      text,
    );
  if (isFile)
    return `${quote(text)} looks like the name of a file. Say in “alt” what the picture shows.`;
  if (
    /^(image|photo|picture|graphic|illustration|icon|logo|alt|alt text|placeholder|tbd|todo)$/i.test(
      text,
    )
  )
    return `${quote(text)} does not say what the picture shows. Say it, or write "" when it is only decoration.`;
  return undefined;
};

/** A picture without words is for some readers no picture. */
export const checkImages = ({ report }: Context): Visitor => ({
  objects: {
    Image: (fields, place) => {
      const [alt, url] = [own(fields, 'alt'), own(fields, 'url')];
      if (alt === undefined || alt === null) {
        report.error(
          'no-alt',
          pathTo(place, 'alt'),
          'The picture has no “alt”, so it is not shown. Say what it shows; write "" when it is only decoration.',
        );
      } else if (typeof alt === 'string') {
        const mistake = altMistake(alt, typeof url === 'string' ? url : '');
        if (mistake) report.warning('odd-alt', pathTo(place, 'alt'), mistake);
      }
    },
  },
});
