// What the built files have of @lit/context speaks its protocol, with everyone on the page.
import { ContextConsumer, ContextProvider } from '@lit/context';
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import * as built from '../../tools/lit/context.js';
import { both, make } from '../helpers/lit.js';

describe('the built context', () => {
  const context = Symbol() as never;
  type Options = { context: never; initialValue: string; subscribe: true };
  type Consumer = new (host: LitElement, options: Options) => { value?: unknown };
  type Provider = new (host: LitElement, options: Options) => { setValue(value: string): void };
  const sides = {
    consumers: { lit: ContextConsumer, built: built.ContextConsumer },
    providers: { lit: ContextProvider, built: built.ContextProvider },
  } as unknown as {
    consumers: Record<string, Consumer>;
    providers: Record<string, Provider>;
  };
  const options: Options = { context, initialValue: 'first', subscribe: true };

  for (const [given, Provider] of Object.entries(sides.providers)) {
    for (const [taken, Consumer] of Object.entries(sides.consumers)) {
      it(`goes from that of ${given} to that of ${taken}`, async () => {
        class Outer extends both['lit']!.LitElement {
          provider = new Provider(this, options);
          override render() {
            return '';
          }
        }
        class Inner extends both[taken]!.LitElement {
          updates = 0;
          consumer = new Consumer(this, options);
          override render() {
            this.updates++;
            return '';
          }
        }
        const { el: outer, define } = make(Outer);
        const { el: other, define: defineOther } = make(Outer);
        const { el: inner, define: defineInner } = make(Inner);
        define();
        defineOther();
        outer.append(inner);
        defineInner();
        const value = async () => {
          await inner.updateComplete;
          return inner.consumer.value;
        };
        expect(await value()).to.equal('first');
        outer.provider.setValue('second');
        expect(await value()).to.equal('second');
        expect(inner.updates).to.equal(2);

        inner.remove();
        outer.provider.setValue('unheard');
        expect(await value()).to.equal('second');
        outer.append(inner);
        expect(await value()).to.equal('unheard');

        other.append(inner);
        expect(await value()).to.equal('first');
        outer.provider.setValue('from the one before');
        expect(await value()).to.equal('first');
        other.provider.setValue('from the new one');
        expect(await value()).to.equal('from the new one');
      });
    }
  }

  it('answers who asks once, and lets pass what is not its own', () => {
    class Host extends both['built']!.LitElement {
      provider = new sides.providers['built']!(this, options);
      override render() {
        return '';
      }
    }
    const { el, define } = make(Host);
    define();
    const ask = (from: Element, detail: object) => {
      const answers: unknown[][] = [];
      const callback = (...answer: unknown[]) => answers.push(answer);
      let isSeen = false;
      const see = () => (isSeen = true);
      document.body.addEventListener('context-request', see, { once: true });
      const request = new Event('context-request', { bubbles: true, composed: true });
      from.dispatchEvent(Object.assign(request, { context, callback, ...detail }));
      document.body.removeEventListener('context-request', see);
      return { answers, isSeen };
    };
    const child = el.appendChild(document.createElement('p'));
    expect(ask(child, {})).to.deep.equal({ answers: [['first']], isSeen: false });
    expect(ask(child, { context: 'other' })).to.deep.equal({ answers: [], isSeen: true });
    expect(ask(el, {})).to.deep.equal({ answers: [], isSeen: true });
    expect(ask(child, { contextTarget: el })).to.deep.equal({ answers: [], isSeen: true });
  });
});
