/** The only list of widgets: a line for each. */
export { ClinicArticle } from './widgets/article/article.js';
export { ClinicArticleCard } from './widgets/article-card/article-card.js';
export { ClinicEvidence } from './widgets/evidence/evidence.js';
export { ClinicNotice } from './widgets/notice/notice.js';
export { ClinicRecentPosts } from './widgets/recent-posts/recent-posts.js';
export { ClinicSideEffects } from './widgets/side-effects/side-effects.js';
export { ClinicTreatmentSteps } from './widgets/treatment-steps/treatment-steps.js';
