/** The script tag's entry for pages of cards and lists alone. */
import './widgets/article-card/article-card.define.js';
import './widgets/recent-posts/recent-posts.define.js';
