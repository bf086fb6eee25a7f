// `npm run new <name>`: a new widget's files and its line in the registry, which pass `npm run verify` as they are.
import { root, setup, stop } from './setup.mjs';

await setup();
// Imported only now, because they need the packages that setup installs.
const { Command } = await import('commander');
const { makeWidget, mistakeIn } = await import('./new/make.mjs');

await new Command('npm run new')
  .description('Makes a new widget: its folder in src/widgets/, its stories and its registry line.')
  .argument('<name>', 'such as opening-hours, for <clinic-opening-hours>')
  .action(async (name) => {
    const mistake = mistakeIn(name, root);
    if (mistake) stop(mistake);
    const made = await makeWidget(name, root);
    console.log(`${made.map((file) => `  ${file}`).join('\n')}

<clinic-${name}> is a draft: it is in Storybook and in the tests, and not in dist/. Next:

  npm run storybook           shows it in every state, and again after each change
  npm test -- ${name}${' '.repeat(Math.max(1, 15 - name.length))} runs its tests
  npm run verify              runs all that CI runs

When it is ready, take \`// draft\` off its line in src/registry.ts, and add its row to the table in
README.md. From then on its bytes count: clinic-widgets.js has a budget, which is nearly used up.
\`npm run size\` says what is over it, and what can be done.

To be rid of it, delete src/widgets/${name}/, stories/${name}.stories.ts and that line.`);
  })
  .parseAsync();
