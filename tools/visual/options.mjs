// What the command is asked for.
import { Command, InvalidArgumentError } from 'commander';

const THEMES = ['none', 'calm', 'high-contrast'];

const list = (text) => text.split(',').map((name) => name.trim());

function themes(text) {
  const names = list(text);
  const wrong = names.find((name) => !THEMES.includes(name));
  if (wrong !== undefined) {
    throw new InvalidArgumentError(`"${wrong}" is none of ${THEMES.join(', ')}.`);
  }
  return [...new Set(names)];
}

function threshold(text) {
  const value = Number(text);
  if (!text.trim() || !(value >= 0 && value <= 1)) {
    throw new InvalidArgumentError('It is a number from 0 to 1.');
  }
  return value;
}

/**
 * @param {string[]} args  as they were typed
 * @returns {{base?: string, only?: string, themes: string[], threshold: number}}
 * @throws a CommanderError for wrong use and, with `exitCode` 0, for help
 */
export function readOptions(args) {
  const command = new Command('npm run test:visual --')
    .description(
      'Takes pictures of all stories before and after a change, light and dark, narrow and wide, ' +
        'right to left, and writes the differences into visual-differences/.',
    )
    .option(
      '--base <commit>',
      'what to compare the working tree with (default: where the branch began; on the default ' +
        'branch the last commit, or the one before it when nothing is uncommitted)',
    )
    .option('--only <part>', 'only stories with this in their id, such as "recent-posts"')
    .option(
      '--threshold <number>',
      'how different two colors may be, from 0 (not at all) to 1 (black and white)',
      threshold,
      0,
    )
    .option('--themes <names>', `comma-separated: ${THEMES.join(', ')}`, themes, ['none'])
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing differs, 1 something does, 2 it could not be compared.',
    )
    .allowExcessArguments(false)
    .exitOverride()
    .showHelpAfterError('Try --help for what there is.');
  return command.parse(args, { from: 'user' }).opts();
}
