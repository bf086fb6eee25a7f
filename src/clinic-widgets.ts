/** The script tag's entry: registers every widget. */
import { define } from './base/define.js';
import * as registry from './registry.js';

Object.values(registry).forEach(define);
