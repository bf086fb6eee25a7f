// Makes the files of a new widget from `template/`, and its line in the registry.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';

const templates = new URL('template/', import.meta.url);
const registry = 'src/registry.ts';

/** What is wrong with a name, in a sentence; nothing when it can be taken. */
export function mistakeIn(name, root) {
  const parts = '[a-z][a-z0-9]*';
  if (name.startsWith('clinic-')) return `Leave out "clinic-": the tag of "faq" is clinic-faq.`;
  if (!new RegExp(`^${parts}(-${parts})*$`).test(name)) {
    return `"${name}" is no name: use words of a to z, digits after them, with hyphens between, such as "opening-hours".`;
  }
  if (name.length > 40) return `"${name}" is too long: at most 40 characters.`;
  const taken = filesOf(name).find(([file]) => existsSync(join(root, dirnameOf(file))));
  if (taken) return `${dirnameOf(taken[0])} is there already, and nothing is overwritten.`;
  const { $Pascal } = wordsOf(name);
  const source = readdirSync(join(root, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .find((file) =>
      new RegExp(`(?:class|const|type|interface) Clinic${$Pascal}\\b`).test(
        readFileSync(join(root, 'src', file), 'utf8'),
      ),
    );
  if (source) return `The name Clinic${$Pascal} is taken: see src/${source}.`;
  return undefined;
}

/** Writes all that belongs to the widget; gives the paths. */
export async function makeWidget(name, root) {
  const words = wordsOf(name);
  const made = [];
  for (const [file, template] of filesOf(name)) {
    const text = readFileSync(new URL(template, templates), 'utf8').replace(
      /\$(?:name|camel|Pascal|Title)/g,
      (word) => words[word],
    );
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), await formatted(text, file));
    made.push(file);
  }
  const path = join(root, registry);
  const line = `export { Clinic${words.$Pascal} } from './widgets/${name}/${name}.js'; // draft`;
  writeFileSync(path, withLine(readFileSync(path, 'utf8'), line));
  return [...made, registry];
}

/** The widget's folder, or the file where it has none to itself. */
const dirnameOf = (file) => (file.startsWith('src/widgets/') ? dirname(file) : file);

const filesOf = (name) =>
  readdirSync(templates)
    .sort()
    .map((template) => {
      const file = template.replace('widget', name).replace(/\.txt$/, '');
      const folder = template.includes('.stories.') ? 'stories' : `src/widgets/${name}`;
      return [`${folder}/${file}`, template];
    });

function wordsOf(name) {
  const $Pascal = name
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');
  const title = name.replaceAll('-', ' ');
  return {
    $name: name,
    $Pascal,
    $camel: $Pascal[0].toLowerCase() + $Pascal.slice(1),
    $Title: title[0].toUpperCase() + title.slice(1),
  };
}

/** Names differ in length, and with them where lines end. */
async function formatted(text, file) {
  const config = await prettier.resolveConfig(new URL('../../x.ts', import.meta.url));
  return prettier.format(text, { ...config, filepath: file });
}

/** The list is in the order of its names. */
function withLine(text, line) {
  const [comment, ...lines] = text.trimEnd().split('\n');
  return `${[comment, ...[...lines, line].sort()].join('\n')}\n`;
}
