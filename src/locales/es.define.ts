import { es } from './es.js';
import { register } from './register.js';

register(es);
