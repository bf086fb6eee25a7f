import { define } from '../../base/define.js';
import { ClinicRecentPosts } from './recent-posts.js';

define(ClinicRecentPosts);
