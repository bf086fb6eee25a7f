import { attr, children, tagOf, type Found, type HtmlNode } from './html.js';
import type { Block, ImageBlock } from './types.js';

/** The first of the attributes that can be fetched; plugins that load late keep the real one under another name. */
const first = (node: HtmlNode, ...names: string[]): string | undefined =>
  names
    .map((name) => attr(node, name))
    .find((value) => value && !/^(?!\s*https?:)[^/?#]*:/i.test(value));

/** A picture; nothing of one that only counts visitors. */
export const pictureOf = (node: HtmlNode): Found<ImageBlock> | undefined => {
  const url = first(node, 'src', 'data-src', 'data-lazy-src', 'data-original');
  // What is no number is smaller than none, and null in JSON.
  const [width = 0, height = 0] = ['width', 'height'].map((name) => parseInt(attr(node, name)));
  return !url || width < 2 || height < 2
    ? undefined
    : {
        type: 'image',
        image: {
          url,
          alt: attr(node, 'alt'),
          // One alone says nothing about the shape.
          width: height && width,
          height: width && height,
          srcset: first(node, 'srcset', 'data-srcset', 'data-lazy-srcset'),
        },
      };
};

// Where a player is, and where the same is watched.
const players: [RegExp, string][] = [
  [
    /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})\b.*/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [
    /^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+)\?(?:.*&)?h=(\w+).*/,
    'https://vimeo.com/$1/$2',
  ],
  [/^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+).*/, 'https://vimeo.com/$1'],
  [
    /^(?:https?:)?\/\/www\.dailymotion\.com\/embed\/video\/(\w+).*/,
    'https://www.dailymotion.com/video/$1',
  ],
];

const hostOf = (url: string): string => /^(?:\w+:)?\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;

/** A film, or a link to what else a frame shows. */
export const linked = (given: string, title = '', poster = ''): Found<Block> => {
  const url = players.reduce((at, [player, watch]) => at.replace(player, watch), given);
  const headline = title.trim() || hostOf(url);
  return poster ||
    /youtu\.?be|vimeo|dailymotion|videopress|wistia|\bted\.com|\.(mp4|m4v|webm|ogv|mov|m3u8)\b/.test(
      url,
    )
    ? { type: 'video', url, headline, poster: poster ? { url: poster, alt: '' } : undefined }
    : { type: 'paragraph', text: [{ text: headline, href: url }] };
};

/** What an element plays or frames. */
export const playerOf = (node: HtmlNode): Found<Block> | undefined => {
  const sources = [node, ...children(node).filter((child) => tagOf(child) == 'source')];
  const url = sources
    .map((each) => first(each, 'src', 'data-src', 'data-lazy-src', 'data-src-cmplz'))
    .find(Boolean);
  return url
    ? linked(url, attr(node, 'title') || attr(node, 'aria-label'), attr(node, 'poster'))
    : undefined;
};
