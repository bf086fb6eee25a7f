import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import manifest from 'virtual:custom-elements';
import '../src/clinic-widgets.js';
import { argTypesOf, elementsOf } from './arg-types.js';
import { outline } from './outline.js';
import { render, snippet, type Args } from './render.js';
import './page.css';

setCustomElementsManifest(manifest);
const elements = elementsOf(manifest);
logEvents();

const preview: Preview = {
  tags: ['autodocs'],
  render: (args, { component }) => render(component!, args),
  decorators: [
    outline,
    (story, { globals, parameters }) =>
      html`<div class="page ${globals['scheme']} ${parameters['page']}">${story()}</div>`,
  ],
  parameters: {
    layout: 'fullscreen',
    page: 'column',
    backgrounds: { disable: true },
    controls: { expanded: true },
    a11y: { test: 'error' },
    docs: {
      extractArgTypes: (tag: string) => argTypesOf(elements.get(tag)!),
      source: {
        excludeDecorators: true,
        transform: (code: string, { args }: { args: Args }) => snippet(code, args),
      },
    },
    options: { storySort: { order: ['Design', 'Widgets', 'Blocks', 'Pages'] } },
  },
  initialGlobals: { scheme: 'light' },
  globalTypes: {
    scheme: {
      description: 'The color scheme of the page around the widgets',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light page', icon: 'sun' },
          { value: 'dark', title: 'Dark page', icon: 'moon' },
        ],
        dynamicTitle: true,
      },
    },
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
