import type { ArgTypes } from '@storybook/web-components-vite';
import type { CustomElement, Package, Type } from 'custom-elements-manifest/schema.d.ts';

type Described = { name: string; description?: string; type?: Type };
type ArgType = ArgTypes[string];

/** The elements of the manifest, by tag. */
export function elementsOf({ modules }: Package): Map<string, CustomElement> {
  const declarations = modules.flatMap((module) => (module.declarations ?? []) as CustomElement[]);
  return new Map(declarations.map((element) => [element.tagName ?? element.name, element]));
}

/**
 * Controls and documentation of an element. Args are called as the attributes are, which is what
 * people paste; `content` is the property, `children` what stands between the tags.
 */
export function argTypesOf(element: CustomElement): ArgTypes {
  const { attributes = [], members = [], slots = [], events = [] } = element;
  const properties = members.filter((each) => !('attribute' in each));
  const content = properties.find(({ name }) => name === 'content') as Described;
  const rest = properties.filter((each) => each !== content) as Described[];
  return {
    ...Object.fromEntries(attributes.map((each) => [each.name, attribute(each)])),
    content: shown(content, 'properties', { type: { summary: 'object' } }),
    children: {
      ...shown({ ...slots[0]!, name: 'children' }, 'slots', { type: { summary: 'HTML' } }),
      control: 'text',
    },
    ...listed(rest, 'properties and methods'),
    ...listed(events, 'events'),
    ...listed(element.cssParts, 'parts, for ::part()'),
    ...listed(element.cssProperties, 'custom properties'),
  };
}

function attribute(described: Described): ArgType {
  const type = described.type?.text ?? 'string';
  const options = type.split(' | ').map((option) => option.replace(/^'(.*)'$/, '$1'));
  const argType = shown(described, 'attributes');
  if (options.length > 1) return { ...argType, control: 'inline-radio', options };
  if (type === 'boolean' || type === 'number') return { ...argType, control: type };
  return { ...argType, control: 'text' };
}

/** What can be read about, and not changed here. */
function listed(all: Described[] = [], category: string): ArgTypes {
  return Object.fromEntries(
    // A part can be called as an attribute is.
    all.map((each) => [`${category} ${each.name}`, shown(each, category)]),
  );
}

function shown({ name, description, type }: Described, category: string, table = {}): ArgType {
  return {
    name,
    description,
    control: false,
    table: { category, ...(type && { type: { summary: type.text } }), ...table },
  };
}
