/** What a class says of a property. */
interface Options {
  /** Its attribute, where that is not named as the property is. */
  attribute?: string | false;
  /** What makes a value of the attribute's text. */
  type?: (text: string) => unknown;
}

export interface Declaring {
  prototype: object;
  properties?: Record<string, Options>;
}

/** What is observed: an attribute, the property it sets, and what makes a value of its text. */
export type Observed = [attribute: string | false, name: string, type: Options['type']];

/** All that a class and those before it say. */
const declared = (type: Declaring): Declaring['properties'] =>
  type.properties && { ...declared(Object.getPrototypeOf(type)), ...type.properties };

/** The attribute of a property that names none: `heading-level` of `headingLevel`. */
export const toAttribute = (name: string): string => name.replace(/[A-Z]/g, '-$&').toLowerCase();

/** Makes a class's elements update when a property of theirs changes. */
export const observe = (type: Declaring): Observed[] =>
  Object.entries(declared(type) ?? {}).map(
    ([name, { attribute = toAttribute(name), type: make }]) => {
      const key = `#${name}`;
      // Made once, however often somebody asks for `observedAttributes`.
      Reflect.defineProperty(type.prototype, name, {
        get() {
          return this[key];
        },
        set(value) {
          if (Object.is(value, this[key])) return;
          this[key] = value;
          this.requestUpdate();
        },
      });
      return [attribute, name, make];
    },
  );
