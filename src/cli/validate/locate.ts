import { visit } from 'jsonc-parser';
import { type Path, type Position, type Report } from './finding.js';

interface Wanted {
  position?: Position;
  inside: Map<string | number, Wanted>;
}

/**
 * Finds the places of values in JSON, of what is missing that of the object that lacks it. In one
 * pass, without a tree: of 50 MB that would not fit into memory.
 */
export const locate = (text: string, paths: Path[]): Position[] => {
  const root: Wanted = { inside: new Map() };
  for (const path of paths) {
    let at = root;
    for (const key of path) {
      let next = at.inside.get(key);
      if (!next) at.inside.set(key, (next = { inside: new Map() }));
      at = next;
    }
  }
  // The objects and lists around the present place; what nobody wants is not gone into.
  const around: { wanted: Wanted | undefined; key: string | number }[] = [];
  const here = (line: number, column: number): Wanted | undefined => {
    const last = around.at(-1);
    const wanted = last ? last.wanted?.inside.get(last.key) : root;
    if (wanted) wanted.position = { line: line + 1, column: column + 1 };
    return wanted;
  };
  const begin =
    (key: string | number) => (_o: number, _l: number, line: number, column: number) => {
      const wanted = here(line, column);
      around.push({ wanted, key });
      return wanted?.inside.size ? undefined : false;
    };
  visit(text, {
    onObjectBegin: begin(''),
    onArrayBegin: begin(0),
    onObjectProperty: (key) => {
      around.at(-1)!.key = key;
    },
    onSeparator: (sign) => {
      const last = around.at(-1)!;
      if (sign === ',' && typeof last.key === 'number') last.key += 1;
    },
    onObjectEnd: () => void around.pop(),
    onArrayEnd: () => void around.pop(),
    onLiteralValue: (_value, _offset, _length, line, column) => void here(line, column),
  });
  return paths.map((path) => {
    let at: Wanted | undefined = root;
    let { position } = root;
    for (const key of path) {
      at = at?.inside.get(key);
      position = at?.position ?? position;
    }
    return position ?? { line: 1, column: 1 };
  });
};

/** Reports fields that an object has twice: JSON readers take the last one and drop the others. */
export const findTwins = (text: string, report: Report): void => {
  const around: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void around.push(new Set()),
    onObjectEnd: () => void around.pop(),
    onObjectProperty: (key, _offset, _length, line, column, path) => {
      const seen = around.at(-1)!;
      if (seen.has(key)) {
        const at = [...path(), key];
        report.add({
          severity: 'error',
          code: 'duplicate-field',
          path: at,
          position: { line: line + 1, column: column + 1 },
          message: `The field is in this object twice, and only the last one counts. Remove one.`,
        });
      }
      seen.add(key);
    },
  });
};
