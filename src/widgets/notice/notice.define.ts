import { define } from '../../base/define.js';
import { ClinicNotice } from './notice.js';

define(ClinicNotice);
