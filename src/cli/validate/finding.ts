/** A mistake, or what should be looked at, and where. */
export interface Finding {
  /** `error`: something is lost, or shown wrongly. `warning`: it is shown, but should be looked at. */
  severity: 'error' | 'warning';
  code: string;
  /** As `articles[3].datePublished`; empty for the whole document. */
  path: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units as editors count. */
  column: number;
  message: string;
}

/** The keys that lead to a value. */
export type Path = readonly (string | number)[];

export interface Position {
  line: number;
  column: number;
}

/** A finding whose line is not looked up yet. */
export interface Draft extends Pick<Finding, 'severity' | 'code' | 'message'> {
  path: Path;
  /** Where it is, when that is known already. */
  position?: Position;
}

/** Nobody mends more at once, and a hostile document has millions. */
const LIMIT = 1000;

export const pathText = (path: Path): string =>
  path
    .map((key, i) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^[\w$-]+$/.test(key)
          ? `${i ? '.' : ''}${key}`
          : `[${JSON.stringify(key)}]`,
    )
    .join('');

/** The keys in a path such as `articles[3].datePublished`. */
export const parsePath = (text: string): Path =>
  Array.from(text.matchAll(/\[(\d+)\]|[^.[\]]+/g), ([key, index]) =>
    index === undefined ? key : Number(index),
  );

/** A value in words: quoted, and shortened. */
export const quote = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
};

/** Gathers what the checks find in one document. */
export class Report {
  readonly drafts: Draft[] = [];
  errors = 0;
  warnings = 0;
  readonly #wrong = new Set<string>();

  /** Whether what is added is only counted. */
  get isFull(): boolean {
    return this.errors > LIMIT;
  }

  add(draft: Draft): void {
    if (this.isFull) {
      if (draft.severity === 'error') this.errors += 1;
      else this.warnings += 1;
      return;
    }
    if (draft.severity === 'error') {
      this.errors += 1;
      if (this.#wrong.size < LIMIT) this.#wrong.add(pathText(draft.path));
    } else this.warnings += 1;
    // An error has a place even behind many warnings.
    if (this.drafts.length < LIMIT) this.drafts.push(draft);
    else if (draft.severity === 'error') {
      const last = this.drafts.findLastIndex(({ severity }) => severity === 'warning');
      if (last >= 0) this.drafts.splice(last, 1, draft);
    }
  }

  error(code: string, path: Path, message: string): void {
    this.add({ severity: 'error', code, path, message });
  }

  warning(code: string, path: Path, message: string): void {
    this.add({ severity: 'warning', code, path, message });
  }

  /** Whether a value is known to be wrong already: nobody wants to read of a mistake twice. */
  isWrong(path: Path): boolean {
    return this.#wrong.has(pathText(path));
  }
}
