/** What we use of JSON Schema. */
export interface Schema {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  required?: string[];
  const?: unknown;
  enum?: unknown[];
  [keyword: string]: unknown;
}

export type Fields = Record<string, unknown>;

/** A value in the document, what it is, and what it is in. */
export interface Place {
  value: unknown;
  /** Its name among the definitions of the schema, such as `ImageBlock`; empty where it has none. */
  type: string;
  key?: string | number;
  parent?: Place;
}

/** What a check wants to see: objects and texts by their type. */
export interface Visitor {
  objects?: Record<string, (fields: Fields, place: Place) => void>;
  texts?: Record<string, (text: string, place: Place) => void>;
  /** Every object, with the fields that its type has. */
  each?: (fields: Fields, place: Place, known: string[]) => void;
  end?: () => void;
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields, or none, of what may be anything. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** The entries, or none, of what may be anything. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A field's own value: a document may be named `constructor`. */
export const own = (value: unknown, key: string): unknown =>
  isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** The keys to a place, and further ones from there. */
export const pathTo = (place: Place, ...keys: (string | number)[]): (string | number)[] => {
  for (let at: Place | undefined = place; at; at = at.parent) {
    if (at.key !== undefined) keys.unshift(at.key);
  }
  return keys;
};

/** A schema behind its references, with the last name on the way. */
export const resolve = (root: Schema, schema: Schema): { schema: Schema; type: string } => {
  let type = '';
  while (schema.$ref) {
    type = schema.$ref.slice('#/$defs/'.length);
    schema = root.$defs?.[type] ?? {};
  }
  return { schema, type };
};

/** The values of `type` that tell a kind of object from its like. */
export const tagsOf = ({ properties }: Schema): unknown[] => {
  const tag = properties?.['type'];
  return tag?.enum ?? (tag && 'const' in tag ? [tag.const] : []);
};

const jsonType = (value: unknown): string =>
  Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;

/**
 * Goes through a document along its schema: what the schema does not know is not looked at.
 * @param isEnough whether no more need be seen
 */
export const walk = (
  root: Schema,
  data: unknown,
  visitors: Visitor[],
  isEnough: () => boolean,
): void => {
  const visit = (given: Schema, place: Place): void => {
    if (isEnough()) return;
    const { value } = place;
    const { schema, type } = resolve(root, given);
    if (schema.anyOf) {
      const branch = schema.anyOf.find((each) => {
        const { schema: one } = resolve(root, each);
        const tags = tagsOf(one);
        return one.type === jsonType(value) && (!tags.length || tags.includes(own(value, 'type')));
      });
      if (branch) visit(branch, place);
      return;
    }
    if (type) place.type = type;
    if (typeof value === 'string') {
      for (const { texts } of visitors) texts?.[place.type]?.(value, place);
    } else if (isFields(value)) {
      const known = Object.keys(schema.properties ?? {});
      for (const { objects, each } of visitors) {
        objects?.[place.type]?.(value, place);
        each?.(value, place, known);
      }
      for (const key of known) {
        const inner = own(value, key);
        if (inner != null)
          visit(schema.properties![key]!, { value: inner, type: '', key, parent: place });
      }
    } else if (Array.isArray(value) && schema.items) {
      for (let key = 0; key < value.length; key++) {
        visit(schema.items, { value: value[key], type: '', key, parent: place });
      }
    }
  };
  visit(root, { value: data, type: 'ContentDocument' });
  for (const { end } of visitors) end?.();
};
