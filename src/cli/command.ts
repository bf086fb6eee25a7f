import { Command } from 'commander';
import { colours as pc } from './colours.js';

/** A command as all of ours are: wrong use ends in one line and the exit code 2. */
export const command = (name: string): Command =>
  new Command(name)
    .exitOverride()
    .showHelpAfterError('Try --help for what there is.')
    .configureOutput({ outputError: (text, write) => write(pc.red(text)) });
