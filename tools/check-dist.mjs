// Checks that dist/ is whole, and that the manifests say about each element what docs, editors and
// page builders need to know. What the elements are is read from the sources, not repeated here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drafts } from './drafts.mjs';
import { root, stop } from './setup.mjs';

const files = [
  'clinic-widgets.js',
  'clinic-posts.js',
  'locales/es.js',
  'locales/ar.js',
  'reserve.css',
  'tokens.json',
  'themes/calm.css',
  'themes/high-contrast.css',
  'integrity.json',
  'THIRD-PARTY.txt',
  'content.schema.json',
  'custom-elements.json',
  'vscode.html-custom-data.json',
  'web-types.json',
  'cli.js',
  'esm/prerender/index.js',
  'esm/prerender/index.d.ts',
  'esm/index.js',
  'esm/index.d.ts',
];
const missing = files.filter((file) => !existsSync(join(root, 'dist', file)));
if (missing.length) stop(`dist/ lacks ${missing.join(', ')}: does \`npm run build\` succeed?`);

const wrong = [];
for (const file of files.filter((name) => name.endsWith('.json'))) {
  try {
    JSON.parse(read(file));
  } catch (error) {
    stop(`dist/${file} is no JSON: ${error.message}`);
  }
}

const manifest = JSON.parse(read('custom-elements.json'));
const declared = manifest.modules.flatMap((module) => module.declarations ?? []);
for (const tag of tagsInSources()) {
  const element = declared.find(({ tagName }) => tagName === tag);
  if (element) checkElement(tag, element);
  else wrong.push(`custom-elements.json has no ${tag}`);
  for (const file of ['vscode.html-custom-data.json', 'web-types.json']) {
    if (!read(file).includes(`"${tag}"`)) wrong.push(`${file} has no ${tag}`);
  }
}

if (wrong.length) stop([...wrong, `${wrong.length} to put right in the doc comments.`].join('\n'));
console.log('dist/ is whole, and its manifests describe every element.');

function checkElement(tag, { description, summary, attributes = [], events = [], cssParts = [] }) {
  if (!description && !summary) wrong.push(`${tag} has no description`);
  for (const list of [attributes, events, cssParts]) {
    for (const { name, description } of list) {
      if (!description) wrong.push(`${tag}: "${name}" has no description`);
    }
  }
  // The provider shows nothing and fires nothing: it has no parts and no events.
  if (tag === 'clinic-content') return;
  if (!cssParts.length) wrong.push(`${tag} has no documented parts`);
  for (const name of ['clinic-ready', 'clinic-error', 'clinic-navigate']) {
    if (!events.some((event) => event.name === name)) wrong.push(`${tag} has no event ${name}`);
  }
}

/** The tags named by `@customElement clinic-…` in the doc comments of the classes, drafts apart. */
function tagsInSources() {
  const sources = readdirSync(join(root, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => !drafts().some((folder) => file.startsWith(folder)))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
  const tags = sources.join('\n').matchAll(/\* @customElement (clinic-[\w-]+)/g);
  return [...new Set([...tags].map(([, tag]) => tag))];
}

function read(file) {
  return readFileSync(join(root, 'dist', file), 'utf8');
}
