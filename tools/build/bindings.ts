import { analyze, type Scope } from 'eslint-scope';
import type { ProgramNode } from 'rollup';

interface Node {
  type: string;
  start: number;
  end: number;
  range?: [number, number];
  [key: string]: unknown;
}

/** A variable, with all that a new name for it has to heed. */
export interface Binding {
  name: string;
  /** Where it is written. */
  places: number[];
  /** The others that are used where it is used: none of them may have its name. */
  rivals: Binding[];
  /** What is not declared in the code, and used where it is used. */
  globals: Set<string>;
}

export interface Bindings {
  bindings: Binding[];
  /** Where `{a}` has to become `{a:b}`. */
  shorthands: Set<number>;
  /** For each identifier in turn, what it means: equal for two texts that differ in the names of variables alone. */
  meaning: string[];
}

/** Finds all variables of a script. */
export function bindingsIn(program: ProgramNode): Bindings {
  const shorthands = new Set<number>();
  prepare(program as unknown as Node, shorthands);
  // Rollup's nodes are those of ESTree.
  const { scopes, globalScope } = analyze(program as Parameters<typeof analyze>[0], {
    ecmaVersion: 2021,
    sourceType: 'module',
  });

  // A class has a name outside and the same again inside: one binding, as it is written once.
  const byPlace = new Map<number, Binding>();
  const used = new Map<Scope, { bindings: Set<Binding>; globals: Set<string> }>();
  for (const scope of scopes) used.set(scope, { bindings: new Set(), globals: new Set() });
  for (const { identifiers, references, name, scope } of scopes.flatMap((each) => each.variables)) {
    if (!identifiers[0]) continue; // `arguments`
    const first = startOf(identifiers[0]);
    const binding = byPlace.get(first) ?? { name, places: [], rivals: [], globals: new Set() };
    for (const identifier of [...identifiers, ...references.map((each) => each.identifier)])
      byPlace.set(startOf(identifier), binding);
    used.get(scope)!.bindings.add(binding);
    for (const { from } of references)
      for (const each of upTo(from, scope)) used.get(each)!.bindings.add(binding);
  }
  const free = globalScope!.through;
  for (const { from, identifier } of free) {
    for (const scope of upTo(from, null)) used.get(scope)!.globals.add(nameOf(identifier));
  }

  const places = [...byPlace].sort(([a], [b]) => a - b);
  for (const [place, binding] of places) binding.places.push(place);
  const bindings = [...new Set(places.map(([, binding]) => binding))];
  for (const binding of bindings) {
    const around = [...used.values()].filter((each) => each.bindings.has(binding));
    binding.rivals = [...new Set(around.flatMap((each) => [...each.bindings]))].filter(
      (each) => each !== binding,
    );
    binding.globals = new Set(around.flatMap((each) => [...each.globals]));
  }

  const meanings = new Map<number, string>();
  for (const [place, binding] of places) meanings.set(place, `${bindings.indexOf(binding)}`);
  for (const { identifier } of free) meanings.set(startOf(identifier), nameOf(identifier));
  const meaning = [...meanings].sort(([a], [b]) => a - b).map(([, each]) => each);
  return { bindings, shorthands, meaning };
}

function* upTo(from: Scope, end: Scope | null): Generator<Scope> {
  for (let scope: Scope | null = from; scope; scope = scope.upper) {
    yield scope;
    if (scope === end) return;
  }
}

function startOf(node: object): number {
  return (node as Node).start;
}

function nameOf(identifier: object): string {
  return (identifier as { name: string }).name;
}

/** Gives nodes the `range` that eslint-scope reads, and notes shorthands. */
function prepare(node: Node, shorthands: Set<number>): void {
  node.range = [node.start, node.end];
  if (node.type === 'Property' && node['shorthand']) shorthands.add(node.start);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') prepare(child, shorthands);
    }
  }
}
