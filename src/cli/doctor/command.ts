import { command } from '../command.js';
import { p } from './browser.js';
export const doctor = command('doctor').action(async () => { const b = await p.launch({executablePath:'/usr/bin/chromium', pipe:true, args:['--no-sandbox']}); console.log(await b.version()); await b.close(); });
