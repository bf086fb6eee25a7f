import type { ArgTypes } from '@storybook/web-components-vite';
import type { CustomElement, Package, Type } from 'custom-elements-manifest/schema.d.ts';

type Described = { name: string; description?: string; type?: Type };
type Control = { type?: string; options?: string[] };

/** The elements of the manifest, by tag. */
export function elementsOf({ modules }: Package): Map<string, CustomElement> {
  const declarations = modules.flatMap((module) => (module.declarations ?? []) as CustomElement[]);
  return new Map(declarations.map((element) => [element.tagName ?? element.name, element]));
}

/**
 * Controls and documentation of an element. Args are called as attributes and custom properties
 * are, which is what people write; `content` is the property, `children` stands between the tags.
 */
export function argTypesOf(element: CustomElement): ArgTypes {
  const { attributes, members = [], slots = [], events, cssProperties, cssParts } = element;
  const properties = members.filter((each) => each.kind === 'field' && !('attribute' in each));
  const methods = members.filter((each) => each.kind === 'method');
  const children = slots.map((slot) => ({ ...slot, name: 'children', type: { text: 'HTML' } }));
  return {
    ...listed('attributes', attributes, controlOf),
    ...listed('slots', children, () => ({ type: 'text' })),
    ...listed('custom properties', cssProperties, ({ name }) => ({
      type: name.includes('color') ? 'color' : 'text',
    })),
    ...listed('properties', properties as Described[]),
    ...listed('methods', methods),
    ...listed('events', events),
    ...listed('parts', cssParts),
  };
}

function controlOf({ type }: Described): Control {
  const text = type?.text ?? '';
  const words = text.match(/'[^']+'/g);
  if (words) return { type: 'inline-radio', options: words.map((word) => word.slice(1, -1)) };
  return { type: text === 'boolean' || text === 'number' ? text : 'text' };
}

/** What has no control can be read about, and not changed here. */
function listed(
  category: string,
  all: Described[] = [],
  control?: (described: Described) => Control,
): ArgTypes {
  const entries = all.map((described): [string, ArgTypes[string]] => {
    const { name, description, type } = described;
    const { options, ...kind } = control?.(described) ?? {};
    const argType = {
      name,
      description,
      control: control ? kind : false,
      ...(options && { options }),
      table: { category, ...(type && { type: { summary: type.text } }) },
    };
    // An arg has the plain name; a part can be called as an attribute is.
    const isArg = control || name === 'content';
    return [isArg ? name : `${category}/${name}`, argType as ArgTypes[string]];
  });
  return Object.fromEntries(entries);
}
