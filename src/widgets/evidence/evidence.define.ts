import { define } from '../../base/define.js';
import { ClinicEvidence } from './evidence.js';

define(ClinicEvidence);
