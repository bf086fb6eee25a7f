import type { Plugin, ProgramNode } from 'rollup';
import { remembered } from './remembered.js';
import { shrinksFrom } from './shrinks.js';

/** How often to go through all, and how many places to try for each that can be moved. */
const ROUNDS = 2;
const PLACES = 16;

/**
 * Puts what may stand in any order into the one in which the file is smallest:
 * the fields of an object, the methods of a class, the declarations of a CSS
 * rule. So nothing in the sources may depend on the order of an object's keys;
 * lists are arrays. Declarations that may override each other stay in order.
 *
 * Saves 200 bytes of clinic-widgets.js. Has to stand between terser and `scriptTag()`.
 */
export function arrange(): Plugin {
  return {
    name: 'arrange',
    renderChunk(code) {
      return {
        code: remembered('arrange', code, () => arranged(code, this.parse(code))),
        map: null,
      };
    },
  };
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** What may stand in any order, with what stands between. */
interface Row {
  start: number;
  end: number;
  items: { start: number; end: number }[];
  order: number[];
  mayStand: (order: number[]) => boolean;
}

/** The same code with its rows in another order. */
export function arranged(code: string, program: ProgramNode, from = shrinksFrom): string {
  const rows = [...rowsIn(program as unknown as Node, code)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const write = (from = 0, to = code.length, next = 0): string => {
    let text = '';
    for (let i = next; i < rows.length && rows[i]!.start < to; i++) {
      const { start, end, items, order } = rows[i]!;
      if (start < from) continue; // inside of one that is written
      text += code.slice(from, start);
      for (const [place, item] of order.entries()) {
        if (place) text += code.slice(items[place - 1]!.end, items[place]!.start);
        text += write(items[item]!.start, items[item]!.end, i + 1);
      }
      from = end;
    }
    return text + code.slice(from, to);
  };
  const shrinks = from(write());
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows) {
      for (const item of row.items.keys()) {
        const step = Math.ceil(row.items.length / PLACES);
        for (let place = 0; place < row.items.length; place += step) {
          const { order } = row;
          const others = order.filter((each) => each !== item);
          row.order = [...others.slice(0, place), item, ...others.slice(place)];
          const isOther = row.order.join() !== order.join() && row.mayStand(row.order);
          if (!isOther || !shrinks(write())) row.order = order;
        }
      }
    }
  }
  return write();
}

function* rowsIn(node: Node, code: string): Generator<Row> {
  if (node.type === 'ObjectExpression') yield* fieldsOf(node, code);
  if (node.type === 'ClassBody') yield* methodsOf(node);
  if (node.type === 'Literal' && typeof node['value'] === 'string') yield* rulesIn(node, code);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') yield* rowsIn(child, code);
    }
  }
}

function rowOf(items: Row['items'], mayStand: Row['mayStand'] = () => true): Row[] {
  if (items.length < 2) return [];
  const [start, end] = [items[0]!.start, items[items.length - 1]!.end];
  return [{ start, end, items, order: [...items.keys()], mayStand }];
}

/** Fields, unless one takes those of another object, or one's value changes something. */
function fieldsOf(node: Node, code: string): Row[] {
  const fields = node['properties'] as (Node & { value: Node })[];
  const isFree = ({ type, computed, value }: Node & { value: Node }) =>
    type === 'Property' && !computed && (isFunction(value) || isPure(value));
  return fields.every((field) => isFree(field)) && !/^\{__proto__/.test(code.slice(node.start))
    ? rowOf(fields)
    : [];
}

const isFunction = ({ type }: Node) => /Function/.test(type);

function isPure(node: Node): boolean {
  if (isFunction(node)) return true;
  if (/^(Assignment|Update|Await|Yield)Expression$/.test(node.type)) return false;
  return Object.values(node)
    .flat()
    .every((child) => typeof (child as Node | null)?.type !== 'string' || isPure(child as Node));
}

function methodsOf(node: Node): Row[] {
  const members = node['body'] as Node[];
  return members.every(({ type }) => type === 'MethodDefinition') ? rowOf(members) : [];
}

/** The declarations of the rules in a text, where that is CSS. */
function rulesIn({ start, end }: Node, code: string): Row[] {
  const declaration = '-{0,2}[a-z][\\w-]*:[^;{}]+';
  const rules = new RegExp(`\\{(${declaration}(?:;${declaration})+)\\}`, 'g');
  return [...code.slice(start, end).matchAll(rules)].flatMap((rule) => {
    const texts = rule[1]!.split(';');
    let at = start + rule.index + 1;
    const items = texts.map((text) => ({ start: at, end: (at += text.length + 1) - 1 }));
    const families = texts.map(familyOf);
    return rowOf(items, (order) =>
      order.every((item, place) =>
        order.slice(place).every((later) => item <= later || !mayOverride(families, item, later)),
      ),
    );
  });
}

const mayOverride = (families: string[], a: number, b: number) =>
  families[a] === families[b] || families[a] === 'all' || families[b] === 'all';

/** Properties of different families set different things, whatever else they are called. */
function familyOf(declaration: string): string {
  const name = declaration.slice(0, declaration.indexOf(':'));
  if (name.startsWith('--')) return name;
  const [family] = name.replace(/^-\w+-/, '').split('-') as [string];
  if (/^(block|inline|max|min|width|height)$/.test(family)) return 'size';
  if (/^(align|justify)$/.test(family)) return 'place';
  if (/^(inset|top|right|bottom|left)$/.test(family)) return 'inset';
  return /^(row|column|gap)$/.test(family) ? 'gap' : family === 'line' ? 'font' : family;
}
