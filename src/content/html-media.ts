import { attr, children, tagOf, type Found, type HtmlNode } from './html.js';
import type { Block, ImageBlock } from './types.js';

/** The first of the attributes that can be fetched; plugins that load late keep the real one under another name. */
const first = (node: HtmlNode, name: string, other = name): string | undefined =>
  [name, `data-${name}`, `data-lazy-${name}`, other]
    .map((each) => attr(node, each))
    .find((value) => value && !/^(?!\s*https?:)[^/?#]*:/i.test(value));

/** A picture; nothing of one that only counts visitors. */
export const pictureOf = (node: HtmlNode): Found<ImageBlock>[] => {
  const url = first(node, 'src', 'data-original');
  // What is no number is not below 2, and in JSON null: missing.
  const width = parseInt(attr(node, 'width'));
  const height = parseInt(attr(node, 'height'));
  return !url || width < 2 || height < 2
    ? []
    : [
        {
          type: 'image',
          image: {
            url,
            alt: attr(node, 'alt'),
            // One alone says nothing about the shape.
            width: height && width,
            height: width && height,
            srcset: first(node, 'srcset'),
          },
        },
      ];
};

const hostOf = (url: string): string => /^(?:\w+:)?\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;

/** What an element plays or frames: where that is watched, and what it is called. */
export const playerOf = (node: HtmlNode): { href: string; name: string } | undefined => {
  const sources = [node, ...children(node).filter((child) => tagOf(child) == 'source')];
  const url = sources.map((each) => first(each, 'src')).find(Boolean);
  return url ? watched(url, attr(node, 'title') || attr(node, 'aria-label')) : undefined;
};

const watched = (player: string, name = '') => {
  // Of the others what a frame shows can be opened as it is; YouTube's players want a page around them.
  const href = player.replace(
    /(youtube)(?:-nocookie)?(\.com\/)embed\/([\w-]{11})\b.*/,
    '$1$2watch?v=$3',
  );
  return { href, name: name.trim() || hostOf(href) };
};

/** A film, or a link to what else a frame shows. */
export const linked = (given: string, title = '', poster = ''): Found<Block> => {
  const { href: url, name: headline } = watched(given, title);
  return poster ||
    /youtu\.?be|vimeo|dailymotion|videopress|wistia|\bted\.com|\.(mp4|m4v|webm|ogv|mov|m3u8)\b/.test(
      url,
    )
    ? { type: 'video', url, headline, poster: poster ? { url: poster, alt: '' } : undefined }
    : { type: 'paragraph', text: [{ text: headline, href: url }] };
};

/** The same of an element that plays or frames something. */
export const playerBlocks = (node: HtmlNode): Found<Block>[] => {
  const player = playerOf(node);
  return player ? [linked(player.href, player.name, attr(node, 'poster'))] : [];
};
