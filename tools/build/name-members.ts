import type { Plugin, ProgramNode } from 'rollup';
import { remembered } from './remembered.js';
import { shrinksFrom } from './shrinks.js';

/** What terser remembers: for each private name, after a `$`, the short one. */
export interface NameCache {
  props?: { props?: Record<string, string> };
}

/** How often to try all pairs. */
const ROUNDS = 2;

/**
 * Exchanges the short names of private members as far as that makes the file
 * smaller: terser gives them out by how often they are needed, but gzip finds
 * more repeats with some. The first file decides for all: on a page with two,
 * one shows what the other provides.
 *
 * Saves 100 bytes of clinic-widgets.js. Has to stand right after terser.
 */
export function nameMembers(cache: NameCache): Plugin {
  let names: Names | undefined;
  return {
    name: 'name-members',
    renderChunk(code) {
      const program = this.parse(code);
      names ??= JSON.parse(
        remembered('members', code, () =>
          JSON.stringify(namesFor(code, program, Object.values(cache.props?.props ?? {}))),
        ),
      ) as Names;
      return { code: membersNamed(code, program, names), map: null };
    },
  };
}

/** What each name becomes. */
type Names = Record<string, string>;

/** The same code with other names of members. */
export function membersNamed(code: string, program: ProgramNode, names: Names): string {
  return new Members(code, program, names).write();
}

/** The names with which the code is smallest. */
export function namesFor(
  code: string,
  program: ProgramNode,
  members: string[],
  from = shrinksFrom,
): Names {
  const names: Names = Object.fromEntries(members.map((name) => [name, name]));
  const text = new Members(code, program, names);
  const shrinks = from(text.write());
  const exchange = (a: string, b: string) => {
    [names[a], names[b]] = [names[b]!, names[a]!];
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) {
        exchange(a, b);
        if (!shrinks(text.write())) exchange(a, b);
      }
    }
  }
  return names;
}

interface Node {
  type: string;
  start: number;
  end: number;
  computed?: boolean;
  shorthand?: boolean;
  property?: Node;
  key?: Node;
}

/** Code in pieces, with the names of members between them. */
class Members {
  private readonly pieces: { before: string; name: string; isShort: boolean }[] = [];
  private readonly end: string;
  private readonly names: Names;

  constructor(code: string, program: ProgramNode, names: Names) {
    this.names = names;
    const known = new Set(Object.keys(names));
    let at = 0;
    const places = [...placesIn(program as unknown as Node)].sort((a, b) => a.start - b.start);
    for (const { start, end, shorthand } of places) {
      const name = code.slice(start, end);
      if (!known.has(name)) continue;
      this.pieces.push({ before: code.slice(at, start), name, isShort: shorthand });
      at = end;
    }
    this.end = code.slice(at);
  }

  write(): string {
    let text = '';
    for (const { before, name, isShort } of this.pieces) {
      const now = this.names[name]!;
      text += before + (isShort && now !== name ? `${now}:${name}` : now);
    }
    return text + this.end;
  }
}

/** Where members are named: `a.b`, `{b: 1}`, `{b}` and `class {b() {}}`. */
function* placesIn(node: Node): Generator<{ start: number; end: number; shorthand: boolean }> {
  const name = node.computed ? undefined : (node.property ?? node.key);
  if (name?.type === 'Identifier') {
    yield { start: name.start, end: name.end, shorthand: node.shorthand === true };
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      // The value of a shorthand is the same piece of text.
      if (child && typeof child.type === 'string') yield* placesIn(child);
    }
  }
}
