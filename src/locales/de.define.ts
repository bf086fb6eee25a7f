import { de } from './de.js';
import { register } from './register.js';

void register(de);
