import type { ArgTypes } from '@storybook/web-components-vite';
import type { CustomElement, Package, Type } from 'custom-elements-manifest/schema.d.ts';

type Described = { name: string; description?: string; type?: Type; default?: string };
type Control = { type?: string; options?: string[] };

/** The elements of the manifest, by tag. */
export function elementsOf({ modules }: Package): Map<string, CustomElement> {
  const declarations = modules.flatMap((module) => (module.declarations ?? []) as CustomElement[]);
  return new Map(declarations.map((element) => [element.tagName ?? element.name, element]));
}

/**
 * Controls of an element. Args are called as attributes and custom properties are, which is what
 * people write; `children` stands between the tags. The rest is in the docs: see `reference.ts`.
 */
export function argTypesOf({ attributes, slots = [], cssProperties }: CustomElement): ArgTypes {
  const children = slots.map((slot) => ({ ...slot, name: 'children', type: { text: 'HTML' } }));
  return {
    ...listed('attributes', [...(attributes ?? []), ...inherited], controlOf),
    ...listed('slots', children, () => ({ type: 'text' })),
    ...listed('tokens', cssProperties?.map(typed), ({ type }) => ({
      type: type!.text === 'color' ? 'color' : 'text',
    })),
    // The story has it; it is too long to be changed here.
    content: { table: { disable: true } },
  };
}

/** What every element of HTML has, and takes from those around it. */
const inherited: Described[] = [
  { name: 'lang', description: 'Language, as a BCP 47 tag.', default: "the page's" },
  { name: 'dir', description: 'Direction of the text.', default: "the page's" },
].map((each) => ({ ...each, type: { text: each.name === 'dir' ? "'ltr' | 'rtl'" : 'string' } }));

/** What a token's value is, by its name. */
function typed(token: Described): Described {
  const [, kind = 'length'] = /-(color|font|shadow)/.exec(token.name) ?? [];
  return { ...token, type: { text: kind } };
}

function controlOf({ type }: Described): Control {
  const text = type?.text ?? '';
  const words = text.match(/'[^']+'/g);
  if (words) return { type: 'inline-radio', options: words.map((word) => word.slice(1, -1)) };
  return { type: text === 'boolean' || text === 'number' ? text : 'text' };
}

function listed(
  category: string,
  all: Described[] = [],
  control: (described: Described) => Control,
): ArgTypes {
  const entries = all.map((described): [string, ArgTypes[string]] => {
    const { name, description, type, default: standard } = described;
    const { options, ...kind } = control(described);
    const argType = {
      name,
      description,
      control: kind,
      ...(options && { options }),
      table: {
        category,
        ...(type && { type: { summary: type.text } }),
        defaultValue: { summary: standard?.replace(/^'(.*)'$/, '$1') ?? 'none' },
      },
    };
    return [name, argType as ArgTypes[string]];
  });
  return Object.fromEntries(entries);
}
