// What the built files have of Lit's elements (tools/lit/element.ts) does what Lit does.
import { expect } from '@open-wc/testing';
import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { both, make } from '../helpers/lit.js';
import { restoreLater, stub, warnings } from '../helpers/stub.js';

for (const [name, { html, css, LitElement }] of Object.entries(both)) {
  describe(`elements of ${name}`, () => {
    class Base extends LitElement {
      static override properties: PropertyDeclarations = {
        plain: {},
        maxCount: { attribute: 'max-count', type: Number },
        hidden2: { attribute: false },
      };
      declare plain?: unknown;
      declare maxCount?: unknown;
      declare hidden2?: unknown;
      renders: unknown[] = [];
      override render(): unknown {
        this.renders.push([this.plain, this.maxCount]);
        return '';
      }
    }

    it('take over what was set before they were defined', async () => {
      const { el, define } = make(Base, (tag) => `<${tag} plain="attribute" max-count="2">`);
      Object.assign(el, { plain: 'property' });
      define();
      el.setAttribute('plain', 'later');
      await el.updateComplete;
      expect(el.renders).to.deep.equal([['property', 2]]);
      el.setAttribute('plain', 'after');
      expect(el.plain).to.equal('after');
      expect(Object.keys(el)).not.to.include('plain');
    });

    it('have properties of attributes', async () => {
      const { el, define } = make(Base, (tag) => `<${tag} max-count="x" hidden2="a">`);
      define();
      expect(el.maxCount).to.be.NaN;
      expect(el.hidden2).to.equal(undefined);
      el.setAttribute('max-count', '');
      expect(el.maxCount).to.equal(0);
      el.removeAttribute('max-count');
      expect(el.maxCount).to.equal(null);
      el.setAttribute('PLAIN', '5');
      expect(el.plain).to.equal('5');
    });

    it('update once for many changes, and not for none', async () => {
      const { el, define } = make(Base);
      define();
      await el.updateComplete;
      el.plain = 1;
      el.maxCount = NaN;
      el.plain = 2;
      expect(el.renders).to.have.length(1);
      await el.updateComplete;
      el.maxCount = NaN;
      await el.updateComplete;
      expect(el.renders).to.deep.equal([
        [undefined, undefined],
        [2, NaN],
      ]);
    });

    it('do not update before they are in the document', async () => {
      const { el, define } = make(Base);
      define();
      const other = document.createElement(el.localName) as Base;
      other.plain = 1;
      await new Promise((done) => setTimeout(done));
      expect(other.renders).to.have.length(0);
      el.after(other);
      await other.updateComplete;
      expect(other.renders).to.deep.equal([[1, undefined]]);
    });

    it('can put an update off', async () => {
      let go: (() => void) | undefined;
      class Late extends Base {
        protected override async scheduleUpdate(): Promise<void> {
          await new Promise<void>((done) => {
            go = done;
          });
          void super.scheduleUpdate();
        }
      }
      const { el, define } = make(Late);
      define();
      await new Promise((done) => setTimeout(done));
      expect(el.renders).to.have.length(0);
      // Changes meanwhile are part of it.
      el.plain = 1;
      const complete = el.updateComplete;
      go!();
      expect(await complete).to.equal(true);
      expect(el.renders).to.deep.equal([[1, undefined]]);
    });

    it('inherit properties, and add their own', async () => {
      class More extends Base {
        static override properties = { extra: {}, plain: { attribute: 'other' } };
        declare extra?: unknown;
      }
      const { el, define } = make(More, (tag) => `<${tag} max-count="1" extra="e" other="o">`);
      define();
      expect([el.maxCount, el.extra, el.plain]).to.deep.equal([1, 'e', 'o']);
    });

    it('keep their values whoever asks what they observe', async () => {
      const { el, define } = make(Base, (tag) => `<${tag} plain="a">`);
      define();
      const observed = () => (el.constructor as typeof LitElement).observedAttributes;
      expect(observed()).to.include.members(['plain', 'max-count']);
      expect(el.plain).to.equal('a');
      el.plain = 'b';
      await el.updateComplete;
      expect(el.renders).to.deep.equal([['b', undefined]]);
    });

    it('tell of a failed update, and go on', async () => {
      class Failing extends Base {
        override render() {
          if (this.plain) throw new Error('on purpose');
          return super.render();
        }
      }
      const { el, define } = make(Failing);
      define();
      await el.updateComplete;
      el.plain = true;
      const error = await el.updateComplete.catch(String);
      expect(error).to.equal('Error: on purpose');
      // The update after it says so again, as nobody may have waited for this one.
      const again: unknown[] = [];
      stub(Promise, 'reject', (reason: unknown) => again.push(String(reason)));
      el.plain = false;
      expect(await el.updateComplete).to.equal(true);
      expect(again).to.deep.equal(['Error: on purpose']);
      expect(el.renders).to.have.length(2);
    });

    it('ask for another update after, not during one', async () => {
      warnings(); // Lit advises against it.
      class Asking extends Base {
        steps: string[] = [];
        protected override willUpdate() {
          this.plain = 'set';
          this.steps.push('will');
        }
        protected override updated() {
          this.steps.push('updated');
          if (this.steps.length < 3) this.requestUpdate();
        }
      }
      const { el, define } = make(Asking);
      define();
      expect(await el.updateComplete).to.equal(false);
      expect(await el.updateComplete).to.equal(true);
      expect(el.steps).to.deep.equal(['will', 'updated', 'will', 'updated']);
    });

    it('tell their controllers, in order, when they come and go', async () => {
      const calls: string[] = [];
      class Controlled extends Base {
        constructor() {
          super();
          for (const which of ['first', 'second']) {
            this.addController({
              hostConnected: () => calls.push(`${which} connected`),
              hostDisconnected: () => calls.push(`${which} disconnected`),
            });
          }
        }
      }
      const { el, root, define } = make(Controlled);
      define();
      el.remove();
      root.append(el);
      await el.updateComplete;
      const connected = ['first connected', 'second connected'];
      const disconnected = ['first disconnected', 'second disconnected'];
      expect(calls).to.deep.equal([...connected, ...disconnected, ...connected]);
      expect(el.renders).to.have.length(1);
    });

    it('have their styles in order, each class its own', async () => {
      class Red extends LitElement {
        static override styles: CSSResultGroup = css`b { color: red; margin-top: 1px }`;
        override render() {
          return html`<b>x</b>`;
        }
      }
      class Blue extends Red {
        static override styles = [Red.styles, [css`b { color: blue }`]];
      }
      // As they are: an element of a class that another one extends.
      customElements.define(`lit-test-red-${name}`, Red);
      customElements.define(`lit-test-blue-${name}`, Blue);
      for (const [type, color] of [
        [Red, 'rgb(255, 0, 0)'],
        [Blue, 'rgb(0, 0, 255)'],
      ] as const) {
        const el = new type();
        document.body.append(el);
        restoreLater(() => el.remove());
        await el.updateComplete;
        const style = getComputedStyle(el.shadowRoot!.querySelector('b')!);
        expect([style.color, style.marginTop]).to.deep.equal([color, '1px']);
      }
    });
  });
}

describe('the built elements', () => {
  it('have a style element where style sheets cannot be adopted', async () => {
    const { LitElement, css, html } = both['built']!;
    stub(ShadowRoot.prototype, 'adoptedStyleSheets', undefined);
    class Styled extends LitElement {
      static override styles = css`b { color: red }`;
      override render() {
        return html`<b>x</b>`;
      }
    }
    const { el, define } = make(Styled);
    define();
    await el.updateComplete;
    expect(el.shadowRoot!.firstElementChild!.localName).to.equal('b');
    expect(getComputedStyle(el.shadowRoot!.querySelector('b')!).color).to.equal('rgb(255, 0, 0)');
  });
});
