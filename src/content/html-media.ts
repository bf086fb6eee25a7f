import { children, tagOf, type HtmlNode } from './html.js';
import type { Block, Image, ImageBlock } from './types.js';

/** The first of the attributes that can be fetched; plugins that load late keep the real one under another name. */
const first = (node: HtmlNode, ...names: string[]): string =>
  names
    .map((name) => node.getAttribute!(name) ?? '')
    .find((value) => value && !/^(?!\s*https?:)[^/?#]*:/i.test(value)) ?? '';

const size = (node: HtmlNode, name: string): number | undefined => {
  const value = parseInt(node.getAttribute!(name) ?? '');
  return isNaN(value) ? undefined : value;
};

/** A picture; nothing of one that only counts visitors. */
export const pictureOf = (node: HtmlNode): ImageBlock | undefined => {
  const url = first(node, 'src', 'data-src', 'data-lazy-src', 'data-original');
  const srcset = first(node, 'srcset', 'data-srcset', 'data-lazy-srcset');
  const [width, height] = [size(node, 'width'), size(node, 'height')];
  if (!url || width! < 2 || height! < 2) return undefined;
  const image: Image = {
    url,
    alt: node.getAttribute!('alt') ?? '',
    // One alone says nothing about the shape.
    ...(width && height && { width, height }),
    ...(srcset && { srcset }),
  };
  return { type: 'image', image };
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
export const linked = (given: string, title?: string | null, poster?: string | null): Block => {
  const url = players.reduce((at, [player, watch]) => at.replace(player, watch), given);
  const headline = title?.trim() || hostOf(url);
  return url != given ||
    poster ||
    /youtu\.?be|vimeo|dailymotion|videopress|wistia|\bted\.com|\.(mp4|m4v|webm|ogv|mov|m3u8)\b/.test(
      url,
    )
    ? { type: 'video', url, headline, ...(poster && { poster: { url: poster, alt: '' } }) }
    : { type: 'paragraph', text: [{ text: headline, href: url }] };
};

/** What an element plays or frames. */
export const playerOf = (node: HtmlNode): Block | undefined => {
  const sources = [node, ...children(node).filter((child) => tagOf(child) == 'source')];
  const url = sources
    .map((each) => first(each, 'src', 'data-src', 'data-lazy-src', 'data-src-cmplz'))
    .find(Boolean);
  return url
    ? linked(
        url,
        node.getAttribute!('title') || node.getAttribute!('aria-label'),
        node.getAttribute!('poster'),
      )
    : undefined;
};
