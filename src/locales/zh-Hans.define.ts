import { zhHans } from './zh-Hans.js';
import { register } from './register.js';

void register(zhHans);
