import { ar } from './ar.js';
import { register } from './register.js';

register(ar);
