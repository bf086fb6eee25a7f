import { es } from './es.js';
import { register } from './register.js';

void register(es);
