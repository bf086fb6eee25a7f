import { define } from '../../base/define.js';
import { ClinicTreatmentSteps } from './treatment-steps.js';

define(ClinicTreatmentSteps);
