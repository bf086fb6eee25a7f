import type { Plugin, PluginContext } from 'rollup';
import { minifyCss } from './minify-css.js';
import { prepareHtml } from './prepare-html.js';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}
interface Edit {
  start: number;
  end: number;
  text: string;
}
interface Template extends Node {
  tag: Node & { name?: string };
  quasi: Node & { quasis: (Node & { value: { raw: string; cooked: string | null } })[] };
}

/**
 * Writes `html` templates as tools/lit/html.ts takes them and `css` ones as
 * text, both minified, and refuses what would not survive in a bundle.
 */
export function templates(): Plugin {
  return {
    name: 'templates',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:html|htmlIf|css)`/.test(code)) return null;
      const edits: Edit[] = [];
      for (const template of taggedTemplates(this.parse(code) as unknown as Node)) {
        const name = template.tag.name ?? '';
        const write = writers[name];
        if (!write) continue;
        const { quasis } = template.quasi;
        check(
          this,
          quasis.map(({ value }) => value),
          name,
        );
        try {
          edits.push(...write(template));
        } catch (error) {
          this.error((error as Error).message);
        }
      }
      return { code: applied(code, edits), map: null };
    },
  };
}

const writers: Record<string, (template: Template) => Edit[]> = {
  html: writeHtml,
  htmlIf: writeHtml,
  css({ tag, quasi: { quasis, end } }) {
    if (quasis.length > 1) throw new Error('the built files take no values in css``');
    return [{ start: tag.start, end, text: `\`${minifyCss([quasis[0]!.value.raw])[0]}\`` }];
  },
};

/** html`<p>${x}, ${y}` becomes html(`<p><?>, <?>`, (x), (y)). */
function writeHtml({ quasi: { quasis, start, end } }: Template): Edit[] {
  const text = `(\`${prepareHtml(quasis.map(({ value }) => value.raw))}\``;
  if (quasis.length === 1) return [{ start, end, text: `${text})` }];
  return quasis.map((string, i) => {
    const isLast = i === quasis.length - 1;
    return {
      start: i ? string.start - '}'.length : start,
      end: isLast ? end : string.end + '${'.length,
      text: i ? (isLast ? '))' : '),(') : `${text},(`,
    };
  });
}

function check(
  context: PluginContext,
  strings: { raw: string; cooked: string | null }[],
  tag: string,
) {
  for (const { raw, cooked } of strings) {
    // Neither esbuild nor terser escapes inside tagged templates, and the bundle must not depend on a page's charset.
    const at = raw.search(/[^\0-\x7f]/);
    if (at >= 0) {
      const hex = raw.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0');
      const instead = tag === 'css' ? `\\\\${hex.toLowerCase()}` : `&#x${hex};`;
      const around = raw.slice(Math.max(0, at - 20), at + 20).replace(/\s+/g, ' ');
      context.error(
        `the ${tag} template has the character ${String.fromCodePoint(raw.codePointAt(at)!)} (U+${hex}) ` +
          `in "${around}". Write ${instead}, or take it from the dictionary.`,
      );
    }
    if (cooked === null)
      context.error(
        `the ${tag} template has a wrong escape in "${raw.trim()}": double the backslash.`,
      );
  }
}

function* taggedTemplates(node: Node): Generator<Template> {
  if (node.type === 'TaggedTemplateExpression') yield node as Template;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') yield* taggedTemplates(child);
    }
  }
}

function applied(code: string, edits: Edit[]): string {
  // From the end, so that the places of earlier edits stay right.
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
    code = code.slice(0, start) + text + code.slice(end);
  }
  return code;
}
