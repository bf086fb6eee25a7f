import { define } from '../../base/define.js';
import { ClinicArticle } from './article.js';

define(ClinicArticle);
