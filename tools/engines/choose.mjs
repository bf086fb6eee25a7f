// Which engines a command is about: all, or those that it names. `--install` installs what is missing
// of Debian's packages; without it an engine that is missing is skipped, with a line that says so.
import { requirePackages } from '../debian.mjs';
import { engines } from './engines.mjs';

/**
 * @param {string} script the npm script, such as "test:engines"
 * @param {string[]} [args] the command's arguments
 */
export function chooseEngines(script, args = process.argv.slice(2)) {
  const isEngine = (arg) => engines.some(({ id }) => id === arg);
  const chosen = engines.filter(({ id }) => !args.some(isEngine) || args.includes(id));
  if (args.includes('--install')) install(chosen);
  return {
    chosen,
    present: chosen.filter((engine) => engine.isInstalled()),
    /** What else the command names: parts of test files' paths. */
    parts: args.filter((arg) => arg !== '--install' && !isEngine(arg)),
    skipped: ({ id, name, packages }) =>
      `${name}: skipped, because this machine lacks ${packages.join(' or ')}. Root on Debian: ` +
      `\`npm run ${script} -- --install ${id}\` installs it.`,
  };
}

function install(chosen) {
  const packages = chosen
    .filter((engine) => !engine.isInstalled())
    .flatMap((each) => each.packages);
  if (packages.length) {
    requirePackages(packages, () => chosen.every((engine) => engine.isInstalled()));
  }
}
