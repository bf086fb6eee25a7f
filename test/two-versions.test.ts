import { expect } from '@open-wc/testing';
import { warnings } from './helpers/stub.js';
import * as registry from '../src/registry.js';

describe('beside another version of the library', () => {
  it('nothing is registered, and that is said once', async () => {
    const first = class extends HTMLElement {
      static version = '0.0.1';
    };
    customElements.define('clinic-content', first);
    const lines = warnings();
    await import('../src/clinic-widgets.js');
    expect(customElements.get('clinic-content') == first).to.equal(true);
    for (const { tag } of Object.values(registry)) {
      expect(customElements.get(tag), tag).to.equal(undefined);
    }
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/clinic-widgets .*0\.0\.1/);
  });
});
