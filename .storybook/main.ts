import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { tokenDefaults } from '../tools/build/tokens.js';
import { clinicThemes } from './clinic-themes.js';
import { customElements } from './custom-elements.js';

const config: StorybookConfig = {
  stories: ['../stories/*.mdx', '../stories/**/*.stories.ts'],
  framework: '@storybook/web-components-vite',
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../demo/images', to: '/images' }],

  // Nothing goes to the network: neither what we do here nor questions for news.
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  features: {
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
    // The toolbar of ours says how wide a page is, and how dark.
    viewport: false,
    backgrounds: false,
  },
  experimental_serverChannel: (channel) => {
    // The switch above hides the news, but has them fetched all the same.
    channel.removeAllListeners('requestWhatsNewData');
    channel.on('requestWhatsNewData', () =>
      channel.emit('resultWhatsNewData', { data: { status: 'ERROR' } }),
    );
    return channel;
  },

  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [tokenDefaults(), customElements(), clinicThemes()],
      // Storybook's own renderer imports it, and would bring a second copy of Lit.
      optimizeDeps: { include: ['lit/directive-helpers.js'] },
      // Storybook's own chunks are large and slow; it is a tool, and no partner's page loads it.
      build: {
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { checks: { pluginTimings: false } },
      },
    }),
};
export default config;
