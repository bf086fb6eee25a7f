import { engines } from '../../tools/engines/engines.mjs';

/** The engine that `npm run test:access` is about at the moment. */
export const engine = engines.find(({ id }) => id === (process.env.ENGINE ?? 'chromium'));
