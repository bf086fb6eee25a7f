import type {
  Attribute,
  ClassMethod,
  CssCustomProperty,
  CustomElement,
  Event,
} from 'custom-elements-manifest/schema.d.ts';

type Row = Pick<Attribute, 'name' | 'description' | 'type' | 'default'>;
type Column = [title: string, cell: (row: Row) => string];

const code = (text = '') => (text ? `\`${text}\`` : '');

/** Each word of a choice by itself: `a` or `b`. */
const typeOf = ({ type }: Row) =>
  (type?.text ?? '')
    .split(' | ')
    .filter((each) => each && each !== 'undefined' && each !== 'null')
    // The content, which is an object of any format.
    .map((each) => code(each === 'unknown' ? 'object' : each.replaceAll("'", '')))
    .join(' or ');

/** A value as it is written, and what is said of it in words as words. */
const defaultOf = ({ default: value = '' }: Row) =>
  value.includes(' ') ? value : code(value.replace(/^'(.*)'$/, '$1')) || 'none';

const name: Column = ['Name', (row) => code(row.name)];
const type: Column = ['Type', typeOf];
const standard: Column = ['Default', defaultOf];
const meaning: Column = [
  'What it is',
  ({ description = '' }) => description.charAt(0).toUpperCase() + description.slice(1),
];

function table(title: string, rows: readonly Row[] = [], ...columns: Column[]): string {
  if (!rows.length) return '';
  const line = (cells: string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    line(columns.map(([head]) => head)),
    line(columns.map(() => ':--')),
    ...rows.map((row) => line(columns.map(([, cell]) => cell(row)))),
    '',
  ].join('\n');
}

const escaped = (cell: string) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** All that an element has, as Markdown. */
export function referenceOf(element: CustomElement): string {
  const { attributes, members = [], slots, events, cssProperties, cssParts } = element;
  const properties = members.filter((each) => each.kind === 'field' && !('attribute' in each));
  const methods = members.filter((each) => each.kind === 'method') as ClassMethod[];
  const byName = (rows: readonly Row[] = []) =>
    [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    table('Attributes', attributes, name, type, standard, meaning),
    table('Properties', properties as Row[], name, type, standard, meaning),
    table('Methods', methods.map(called), name, ['Returns', typeOf], meaning),
    table('Slots', slots?.map(slotted), ['Name', (row) => row.name], meaning),
    table('Events', events as (Event & Row)[], name, ['Class', typeOf], meaning),
    table('Parts', byName(cssParts), ['`::part()`', name[1]], meaning),
    table('Tokens', cssProperties as CssCustomProperty[], name, standard, meaning),
  ]
    .filter(Boolean)
    .join('\n');
}

const called = (method: ClassMethod): Row => ({
  name: `${method.name}()`,
  ...(method.description && { description: method.description }),
  ...(method.return?.type && { type: method.return.type }),
});

const slotted = (slot: Row): Row => ({ ...slot, name: slot.name || 'between the tags' });
