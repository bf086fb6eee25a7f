/** For bundlers: classes and types. Nothing is registered. */
export * from './base/events.js';
export { ContentError, Problem, type ErrorCode } from './content/problem.js';
export type * from './content/types.js';
export * from './registry.js';
export { ClinicContent } from './source/clinic-content.js';
