// Alone in its file: where a page has let us set HTML once, it lets us for good.
import { expect } from '@open-wc/testing';
import { both, make } from '../helpers/lit.js';
import { restoreLater } from '../helpers/stub.js';

describe('the built elements', () => {
  it('are not defined where the page lets us set no HTML, so that fallbacks stay', () => {
    const { LitElement } = both['built']!;
    class Widget extends LitElement {
      override render() {
        return '';
      }
    }
    const { el, define } = make(Widget, (tag) => `<${tag}>Fallback</${tag}>`);
    Object.defineProperty(HTMLTemplateElement.prototype, 'innerHTML', {
      configurable: true,
      set() {
        throw new TypeError('This document requires TrustedHTML');
      },
    });
    restoreLater(() => Reflect.deleteProperty(HTMLTemplateElement.prototype, 'innerHTML'));
    expect(define).to.throw('TrustedHTML');
    expect(customElements.get(el.localName)).to.equal(undefined);
    expect(el.matches(':defined')).to.equal(false);
  });
});
