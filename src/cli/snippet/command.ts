import { languageTag } from '../arguments.js';
import { colours as pc } from '../colours.js';
import { clean } from '../clean.js';
import { command } from '../command.js';
import { readElements, wordsOf, type AttributeFacts } from '../library.js';
import { progress } from '../progress.js';
import { makeSnippet } from './snippet.js';
import type { Given } from './fallback.js';

/** Every attribute that some widget has, once. */
const known = (): AttributeFacts[] => {
  try {
    const found = new Map<string, AttributeFacts>();
    for (const each of [...readElements().values()].flat()) {
      const { name, type, description } = found.get(each.name) ?? each;
      // Widgets have layouts of their own.
      const isSame = type === each.type;
      found.set(name, {
        name,
        type: isSame ? type : `${type} | ${each.type}`,
        description: isSame ? description : '',
      });
    }
    found.delete('src');
    return [...found.values()];
  } catch {
    // The command says what is missing; the others do without.
    return [];
  }
};

const flag = (attribute: AttributeFacts): string => {
  const { name, type } = attribute;
  if (type === 'boolean') return `--${name}`;
  return `--${name} <${wordsOf(attribute).join('|') || (type === 'number' ? 'number' : 'text')}>`;
};

export const snippet = command('snippet')
  .description('Prints what to paste into a page for a widget.')
  .argument('<widget>', 'such as recent-posts')
  .requiredOption('--src <url>', 'URL of the content')
  .requiredOption(
    '--base <url>',
    "folder of the library's files, such as https://cdn.example/clinic-widgets/1.0.0/",
  )
  .option('--full', 'puts the whole content into the fallback')
  .option('--json', 'prints {html, warnings, files}')
  .option('--lang <language>', 'language of the widget, such as es', languageTag)
  .option('--dir <ltr|rtl>', 'direction of the text');
const attributes = known();
for (const attribute of attributes) snippet.option(flag(attribute), attribute.description);

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

snippet.action(async (widget: string, options: Record<string, string | true | undefined>) => {
  const names = [...attributes.map(({ name }) => name), 'lang', 'dir'];
  const given: Given = Object.fromEntries(names.map((name) => [name, options[camel(name)]]));
  const bar = progress('sources', 1);
  const made = await makeSnippet({
    widget,
    src: options.src as string,
    base: options.base as string,
    given,
    full: !!options.full,
  }).finally(() => bar.stop());
  if (options.json) {
    process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
    return;
  }
  for (const warning of made.warnings)
    process.stderr.write(`${pc.yellow('Warning:')} ${clean(warning)}\n`);
  process.stdout.write(made.html);
});
