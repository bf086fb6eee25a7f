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

/* eslint-disable lit/binding-positions, lit/no-invalid-html -- static-html.js has tags that vary. */

/** An element as a page has it. What changes in the controls changes on the same element. */
export function render(tag: string, { content, children = '', ...rest }: Args) {
  const name = unsafeStatic(tag);
  const named = Object.entries(rest);
  const tokens = named.filter(([name, value]) => name.startsWith('--') && value);
  const style = tokens.map((token) => token.join(': ')).join('; ') || undefined;
  const given = Object.fromEntries(named.filter(([name]) => !name.startsWith('--')));
  return html`<${name} ${attributes({ ...given, style })} .content=${content}>${unsafeHTML(children)}</${name}>`;
}

/* eslint-enable */

/** The HTML to paste: there the content has an address. */
export function snippet(code: string, { content }: Args): string {
  const isGiven = content !== undefined && !/^<[^>]* src=/.test(code.trim());
  const src = isGiven ? ' src="https://publisher.example/content.json"' : '';
  return code.trim().replace(/<clinic-[\w-]+/, (tag) => tag + src);
}
