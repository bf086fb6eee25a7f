import { ar } from './ar.js';
import { register } from './register.js';

void register(ar);
