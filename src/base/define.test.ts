import { expect } from '@open-wc/testing';
import { warnings } from '../../test/helpers/stub.js';
import { ClinicArticleCard } from '../registry.js';
import { ClinicContent } from '../source/clinic-content.js';
import { define } from './define.js';

/** An element of another copy of the library. */
const other = (tag: string, version?: string) => {
  const element = class extends HTMLElement {
    static tag = tag;
    static version = version;
  };
  customElements.define(tag, element);
  return element;
};

describe('define()', () => {
  it('registers a widget, and the provider before it', () => {
    const order: string[] = [];
    const { define: asEver } = customElements;
    customElements.define = (name, element) => {
      order.push(name);
      asEver.call(customElements, name, element);
    };
    define(ClinicArticleCard);
    Reflect.deleteProperty(customElements, 'define');
    expect(order).to.deep.equal(['clinic-content', 'clinic-article-card']);
    expect(customElements.get('clinic-content') == ClinicContent).to.equal(true);
    expect(customElements.get('clinic-article-card') == ClinicArticleCard).to.equal(true);
  });

  it('does nothing the second time', () => {
    const lines = warnings();
    define(ClinicArticleCard);
    define(ClinicArticleCard);
    expect(customElements.get('clinic-article-card') == ClinicArticleCard).to.equal(true);
    expect(lines).to.deep.equal([]);
  });

  it('leaves to the first copy what is there, and warns once of another version', () => {
    const lines = warnings();
    const first = other('clinic-of-another', '0.0.1');
    const second = other('clinic-of-a-stranger');
    for (const { tag } of [first, second, first]) {
      define(class extends HTMLElement {
        static tag = tag;
      });
    }
    expect(customElements.get('clinic-of-another') == first).to.equal(true);
    expect(customElements.get('clinic-of-a-stranger') == second).to.equal(true);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/clinic-widgets .*<clinic-of-another>.*0\.0\.1/);
  });
});
