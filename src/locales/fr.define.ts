import { fr } from './fr.js';
import { register } from './register.js';

void register(fr);
