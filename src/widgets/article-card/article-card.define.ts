import { define } from '../../base/define.js';
import { ClinicArticleCard } from './article-card.js';

define(ClinicArticleCard);
