// What all tests here share: a publisher's WordPress, and a host's site on another origin.
import { after } from 'node:test';
import { startHost } from './host.mjs';
import { startWordPress } from './site.mjs';

// Started here and not in a hook: hooks of a whole file do not wait for each other.
export const host = await startHost();
// A page of WordPress itself has widgets too.
const widgets = `${host.url}/dist/clinic-widgets.js`;
export const site = await startWordPress({ WIDGETS_SCRIPT: widgets }).catch(async (error) => {
  await host.close();
  throw error;
});
after(() => Promise.all([host.close(), site.close()]));

/** What WordPress says of a post, by its key in posts.php. */
export const post = (key) => site.posts.posts[key];

/** A list of all posts, with more attributes. */
export const listOfAll = (attributes = '') =>
  `<clinic-recent-posts src="${site.url}/wp-json/wp/v2/posts?_embed&amp;per_page=100" limit="50" ${attributes}></clinic-recent-posts>`;
