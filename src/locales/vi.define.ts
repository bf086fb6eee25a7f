import { vi } from './vi.js';
import { register } from './register.js';

void register(vi);
