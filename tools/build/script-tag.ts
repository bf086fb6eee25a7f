import type { Plugin } from 'rollup';

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Writes `let` for `const`: nothing assigns to either, and fewer kinds of declaration become fewer declarations. */
export function constToLet(): Plugin {
  return {
    name: 'const-to-let',
    renderChunk(code) {
      let out = '';
      let end = 0;
      for (const start of [...constants(this.parse(code) as unknown as Node)].sort(
        (a, b) => a - b,
      )) {
        out += `${code.slice(end, start)}let`;
        end = start + 'const'.length;
      }
      return { code: out + code.slice(end), map: null };
    },
  };
}

function* constants(node: Node): Generator<number> {
  if (node.type === 'VariableDeclaration' && node['kind'] === 'const') yield node.start;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') yield* constants(child);
    }
  }
}

/** Where only the values of a module are used, as when all of the registry is registered, its names are bytes. */
function withoutNames(code: string): string {
  return code.replace(
    /Object\.values\(\{__proto__:null,((?:\w+:[\w$]+,?)+)\}\)/,
    (_, entries: string) => `[${entries.replace(/\w+:/g, '')}]`,
  );
}

/**
 * Makes a module a classic script, too: no names of its own on the page, and
 * whatever it meets there, the page goes on and the fallback stays. Comes
 * after terser, which does less inside a function or `try`.
 */
export function scriptTag(): Plugin {
  return {
    name: 'script-tag',
    renderChunk(code) {
      const script = `try{(()=>{${withoutNames(code.trim())}})()}catch(e){try{console.warn("clinic-widgets:",e)}catch{}}`;
      return { code: `${script}\n`, map: null };
    },
  };
}
