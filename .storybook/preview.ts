import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import manifest from 'virtual:custom-elements';
import '../src/clinic-widgets.js';
import { argTypesOf, elementsOf } from './arg-types.js';
import DocsPage from './docs-page.mdx';
import { loadLanguage } from './languages.js';
import { outline } from './outline.js';
import { page } from './page.js';
import { render, type Story } from './render.js';
import { snippet } from './snippet.js';
import { globalTypes, initialGlobals } from './toolbar.js';

setCustomElementsManifest(manifest);
const elements = elementsOf(manifest);
logEvents();

const preview: Preview = {
  tags: ['autodocs'],
  render: (_args, story) => render(story as Story),
  decorators: [outline, page],
  loaders: [
    async ({ globals, args }) => {
      await Promise.all([globals['language'], args['lang']].map(loadLanguage));
    },
  ],
  globalTypes,
  initialGlobals,
  parameters: {
    layout: 'fullscreen',
    page: 'column',
    controls: { expanded: true },
    a11y: { test: 'error' },
    docs: {
      page: DocsPage,
      codePanel: true,
      extractArgTypes: (tag: string) => argTypesOf(elements.get(tag)!),
      source: {
        excludeDecorators: true,
        transform: (_code: string, story: Story) => snippet(story),
      },
    },
    options: { storySort: { order: ['Start here', 'Design', 'Widgets', 'Blocks', 'Pages'] } },
  },
};
export default preview;

/** Shows the widgets' events in the Actions panel. Links are not followed: their sites are made up. */
function logEvents(): void {
  const events = [...elements.values()].flatMap((element) => element.events ?? []);
  for (const name of new Set(events.map((event) => event.name))) {
    document.addEventListener(name, (event) => {
      action(name)({ ...event });
      if (event.cancelable) event.preventDefault();
    });
  }
}
