#!/usr/bin/env node
import { CommanderError } from 'commander';
import { colours as pc } from './colours.js';
import { VERSION } from '../version.js';
import { command } from './command.js';
import { doctor } from './doctor/command.js';
import { importCommand } from './import/command.js';
import { stopCleanly } from './output.js';
import { prerenderCommand } from './prerender/command.js';
import { messageOf, UserError } from './problem.js';
import { snippet } from './snippet/command.js';
import { validate } from './validate/command.js';

const program = command('clinic-widgets')
  .description('Checks, imports and shows patient-education content for Clinic Widgets.')
  .version(VERSION);
for (const each of [validate, importCommand, prerenderCommand, snippet, doctor]) {
  program.addCommand(each);
}

stopCleanly();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // It has said itself what is wrong; help and version are no mistakes.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const message = messageOf(error);
    process.exitCode = error instanceof UserError ? error.exitCode : 1;
    process.stderr.write(`${pc.red(message)}\n`);
    // A machine reads one object; wrong use is for whoever wrote the command.
    if (process.exitCode !== 2 && process.argv.includes('--json'))
      process.stdout.write(`${JSON.stringify({ error: message })}\n`);
  }
}
