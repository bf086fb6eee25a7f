import { expect } from '@open-wc/testing';
import { warnings } from '../../test/helpers/stub.js';
import { ClinicArticleCard } from '../registry.js';
import { ClinicContent } from '../source/clinic-content.js';
import { define } from './define.js';

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

  it('leaves what is there to whoever was first', () => {
    const lines = warnings();
    const stranger = class extends HTMLElement {};
    customElements.define('clinic-of-a-stranger', stranger);
    define(class extends HTMLElement {
      static tag = 'clinic-of-a-stranger';
    });
    expect(customElements.get('clinic-of-a-stranger') == stranger).to.equal(true);
    expect(lines).to.deep.equal([]);
  });
});
