// What the built files have of @lit/context brings values where @lit/context does.
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
      if (given != taken) continue; // The built one goes its own, shorter way.
      it(`goes from that of ${given} to that of ${taken}`, async () => {
        class Outer extends both[given]!.LitElement {
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
    it(`of ${name} goes through slots and out of shadow roots`, async () => {
      class Host extends both[name]!.LitElement {
        provider = new Provider(this, options);
        override render() {
          return '';
        }
      }
      class Inner extends both[name]!.LitElement {
        consumer = new sides.consumers[name]!(this, options);
        override render() {
          return '';
        }
      }
      const { el: provider, define } = make(Host);
      const { el: slotted, define: defineInner } = make(Inner);
      const { el: shadowed, define: defineShadowed } = make(class extends Inner {});
      define();
      defineInner();
      defineShadowed();
      // A page's own element has the provider around its slot.
      const page = document.createElement('div');
      page.attachShadow({ mode: 'open' }).append(provider);
      provider.append(document.createElement('slot'));
      // Another one has the consumer in its shadow root.
      const card = document.createElement('div');
      card.attachShadow({ mode: 'open' }).append(shadowed);
      page.append(slotted, card);
      document.body.append(page);
      expect([slotted.consumer.value, shadowed.consumer.value]).to.deep.equal(['first', 'first']);
      provider.provider.setValue('second');
      expect([slotted.consumer.value, shadowed.consumer.value]).to.deep.equal(['second', 'second']);
      page.remove();
    });
  }
});
