#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import pc from 'picocolors';
import { VERSION } from '../version.js';
import { importCommand } from './import/command.js';
import { stopCleanly } from './output.js';
import { messageOf, UserError } from './problem.js';

const program = new Command('clinic-widgets')
  .description('Checks, imports and shows patient-education content for Clinic Widgets.')
  .version(VERSION)
  .showHelpAfterError('Try --help for what there is.')
  .configureOutput({ outputError: (text, write) => write(pc.red(text)) })
  .exitOverride();
program.addCommand(importCommand);

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
