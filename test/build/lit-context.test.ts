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
  /** Asks as anyone on the page may. */
  const ask = (from: Element, detail: object) => {
    const request = new Event('context-request', { bubbles: true, composed: true });
    from.dispatchEvent(Object.assign(request, { context, ...detail }));
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
        outer.provider.setValue('heard again');
        expect(await value()).to.equal('heard again');

        other.append(inner);
        expect(await value()).to.equal('first');
        outer.provider.setValue('from the one before');
        expect(await value()).to.equal('first');
        other.provider.setValue('from the new one');
        expect(await value()).to.equal('from the new one');
      });
    }
  }

  for (const [name, Provider] of Object.entries(sides.providers)) {
    describe(`a provider of ${name}`, () => {
      const provide = () => {
        class Host extends both[name]!.LitElement {
          provider = new Provider(this, options);
          override render() {
            return '';
          }
        }
        const { el, define } = make(Host);
        define();
        return { el, child: el.appendChild(document.createElement('p')) };
      };

      it('answers who asks once, and lets pass what is not its own', () => {
        const { el, child } = provide();
        const asked = (from: Element, detail: object) => {
          const answers: unknown[][] = [];
          let isSeen = false;
          const see = () => (isSeen = true);
          document.body.addEventListener('context-request', see, { once: true });
          ask(from, { callback: (...answer: unknown[]) => answers.push(answer), ...detail });
          document.body.removeEventListener('context-request', see);
          return { answers, isSeen };
        };
        expect(asked(child, {})).to.deep.equal({ answers: [['first']], isSeen: false });
        expect(asked(child, { context: 'other' })).to.deep.equal({ answers: [], isSeen: true });
        expect(asked(el, {})).to.deep.equal({ answers: [], isSeen: true });
        expect(asked(child, { contextTarget: el })).to.deep.equal({ answers: [], isSeen: true });
      });

      it('tells who asks twice each value once, until it unsubscribes', () => {
        const { el, child } = provide();
        const values: unknown[] = [];
        const ends: (() => void)[] = [];
        const callback = (value: unknown, unsubscribe: () => void) => {
          values.push(value);
          ends.push(unsubscribe);
        };
        ask(child, { callback, subscribe: true });
        ask(child, { callback, subscribe: true });
        el.provider.setValue('second');
        expect(values).to.deep.equal(['first', 'first', 'second']);
        // By another one it would know another provider.
        expect(new Set(ends).size).to.equal(1);
        ends[0]!();
        el.provider.setValue('unheard');
        expect(values).to.have.length(3);
      });
    });
  }

  for (const [name, Consumer] of Object.entries(sides.consumers)) {
    it(`leaves one provider when another takes over its consumer of ${name}`, () => {
      class Inner extends both[name]!.LitElement {
        consumer = new Consumer(this, options);
        override render() {
          return '';
        }
      }
      const { el, root, define } = make(Inner);
      let callback!: (value: string, unsubscribe: () => void) => void;
      root.addEventListener('context-request', (event) => {
        ({ callback } = event as unknown as { callback: typeof callback });
      });
      define();
      const left: string[] = [];
      const [leaveFirst, leaveSecond] = ['first', 'second'].map((which) => () => left.push(which));
      callback('a', leaveFirst!);
      callback('b', leaveFirst!);
      expect(left).to.deep.equal([]);
      callback('c', leaveSecond!);
      expect(left).to.deep.equal(['first']);
      expect(el.consumer.value).to.equal('c');
      el.remove();
      expect(left).to.deep.equal(['first', 'second']);
    });
  }
});
