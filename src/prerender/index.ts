import { VERSION } from '../version.js';

export const version = VERSION;
