import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, unsafeStatic } from 'lit/static-html.js';

/** Attributes and custom properties by name; `content` and `children` apart. */
export interface Args {
  [name: string]: unknown;
  /** The property of that name. */
  content?: unknown;
  /** HTML between the tags. */
  children?: string;
}

class Attributes extends Directive {
  private names: string[] = [];

  render(_values: Record<string, unknown>): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [values]: [Record<string, unknown>]): unknown {
    const given = Object.entries(values).filter(([, value]) => value != null && value !== false);
    const names = given.map(([name]) => name);
    for (const name of this.names) if (!names.includes(name)) element.removeAttribute(name);
    for (const [name, value] of given) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
    this.names = names;
    return noChange;
  }
}

const attributes = directive(Attributes);

/** What there is to know of a story for showing it, and for its snippet. */
export interface Story {
  component?: string;
  args: Args;
  /** `around`: attributes of a `clinic-content` that the widget stands in, and has its content from. */
  parameters: { around?: Args };
  globals?: Record<string, string>;
}

/** An element as a page has it: attributes, and tokens as its style. */
export function split({ content, children = '', ...rest }: Args) {
  const named = Object.entries(rest).filter(([, value]) => value != null && value !== false);
  const [tokens, attributes] = [true, false].map((isToken) =>
    named.filter(([name]) => name.startsWith('--') === isToken),
  ) as [[string, unknown][], [string, unknown][]];
  return { content, children, attributes, tokens: tokens.filter(([, value]) => value) };
}

/** What changes in the controls changes on the same element. */
export function render({ component, args, parameters: { around } }: Story) {
  if (!around) return element(component!, args);
  const { content, ...rest } = args;
  return element('clinic-content', { ...around, content }, element(component!, rest));
}

/* eslint-disable lit/binding-positions, lit/no-invalid-html -- static-html.js has tags that vary. */

function element(tag: string, args: Args, inside?: unknown) {
  const { content, children, attributes: named, tokens } = split(args);
  const style = tokens.map((token) => token.join(': ')).join('; ') || undefined;
  const name = unsafeStatic(tag);
  const given = { ...Object.fromEntries(named), style };
  return html`<${name} ${attributes(given)} .content=${content}>${inside ?? unsafeHTML(children)}</${name}>`;
}

/* eslint-enable */
