/** The only list of widgets: a line for each. */
export { ClinicArticleCard } from './widgets/article-card/article-card.js';
export { ClinicRecentPosts } from './widgets/recent-posts/recent-posts.js';
export { ClinicSideEffects } from './widgets/side-effects/side-effects.js';
export { ClinicTreatmentSteps } from './widgets/treatment-steps/treatment-steps.js';
