#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import pc from 'picocolors';
import { doctor } from './doctor/command.js';
import { snippet } from './snippet/command.js';
import { VERSION } from '../version.js';
import { importCommand } from './import/command.js';
import { stopCleanly } from './output.js';
import { prerenderCommand } from './prerender/command.js';
import { messageOf, UserError } from './problem.js';
import { validate } from './validate/command.js';

const program = new Command('clinic-widgets')
  .description('Checks, imports and shows patient-education content for Clinic Widgets.')
  .version(VERSION)
  .showHelpAfterError('Try --help for what there is.')
  .configureOutput({ outputError: (text, write) => write(pc.red(text)) })
  .exitOverride();
program.addCommand(importCommand);

program.addCommand(prerenderCommand);
program.addCommand(doctor);
program.addCommand(snippet);
program.addCommand(validate);

stopCleanly();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // It has said itself what is wrong; help and version are no mistakes.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`${pc.red(messageOf(error))}\n`);
    process.exitCode = error instanceof UserError ? error.exitCode : 1;
  }
}
