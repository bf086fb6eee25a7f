// `node test/wordpress/record.mjs`: writes what a real WordPress answers to test/data, for the tests
// that run without one. Needs the packages of `npm run test:wordpress`.
import { writeFile } from 'node:fs/promises';
import prettier from 'prettier';
import { startWordPress } from './site.mjs';

const file = new URL('../data/wordpress-posts.json', import.meta.url);
const site = await startWordPress({ WIDGETS_SCRIPT: '/clinic-widgets.js' });
try {
  const get = async (path) => (await fetch(site.url + path)).json();
  const posts = (query) => get(`/wp-json/wp/v2/posts?${query}`);
  const answers = {
    posts: (await posts('_embed&per_page=100')).map(trim),
    withoutEmbed: await posts('slug=picture,child'),
    fieldsWithoutEmbedded: await posts(
      '_embed&slug=picture,child&_fields=id,link,date_gmt,title,excerpt',
    ),
    fieldsWithEmbedded: (
      await posts('_embed&slug=child&_fields=id,link,date_gmt,title,_links,_embedded')
    ).map(trim),
    tooManyPerPage: await posts('per_page=101'),
    pastTheEnd: await posts('page=99'),
    unknownPost: await get('/wp-json/wp/v2/posts/99999'),
    unknownRoute: await get('/wp-json/wp/v3/posts'),
  };
  const text = JSON.stringify(answers).replaceAll(site.url, 'https://wordpress.example');
  await writeFile(file, await prettier.format(text, { parser: 'json', printWidth: 100 }));
} finally {
  await site.close();
}

/** Keeps the shape, and leaves out what only repeats itself in each post. */
function trim(post) {
  const { _links, _embedded, ...rest } = post;
  const embedded = Object.entries(_embedded).map(([name, list]) => [name, list.map(trimEmbedded)]);
  return {
    ...rest,
    ...(post.featured_media > 0 && { _links }),
    _embedded: Object.fromEntries(embedded),
  };
}

function trimEmbedded(value) {
  if (Array.isArray(value)) return value.map(trimEmbedded);
  const { _links, ...rest } = value;
  // Of a deleted picture: the site's index with all its routes, some 180 kB.
  if (!rest.routes) return rest;
  const routes = Object.entries(rest.routes).filter(([path]) => /^(\/|\/wp\/v2)$/.test(path));
  return { ...rest, routes: Object.fromEntries(routes), _links };
}
