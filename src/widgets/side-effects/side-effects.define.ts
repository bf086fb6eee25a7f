import { define } from '../../base/define.js';
import { ClinicSideEffects } from './side-effects.js';

define(ClinicSideEffects);
