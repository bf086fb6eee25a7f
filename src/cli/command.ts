import { Command } from 'commander';
import pc from 'picocolors';

/** A command of ours: what is wrong with its use is one line, and ends with code 2. */
export const command = (name: string): Command =>
  new Command(name)
    .exitOverride()
    .showHelpAfterError(`Try "clinic-widgets ${name} --help" for what there is.`)
    .configureOutput({ outputError: (text, write) => write(pc.red(text)) });
