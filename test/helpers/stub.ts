/** Stand-ins that are taken back after each test. */
const restores: (() => void)[] = [];

afterEach(() => {
  while (restores.length) restores.pop()!();
});

/** Does it after the test, whatever happened in it. */
export const restoreLater = (restore: () => void): void => {
  restores.push(restore);
};

/** Replaces a property for the rest of the test. */
export const stub = <T extends object>(object: T, key: keyof T, value: unknown): void => {
  const before = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { configurable: true, writable: true, value });
  restoreLater(() => {
    if (before) Object.defineProperty(object, key, before);
    else Reflect.deleteProperty(object, key);
  });
};

/** What the library writes on the console from now on. */
export const warnings = (): string[] => {
  const lines: string[] = [];
  stub(console, 'warn', (...args: unknown[]) => {
    const line = args.join(' ');
    if (line.includes('clinic')) lines.push(line);
  });
  return lines;
};
