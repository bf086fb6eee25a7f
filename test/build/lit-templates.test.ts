// What the built files have of Lit's templates (tools/lit/html.ts) does what Lit does.
import { expect } from '@open-wc/testing';
import { both, make } from '../helpers/lit.js';
import { stub } from '../helpers/stub.js';

/** What stands in a widget, comments apart. */
const shown = (el: Element) => el.shadowRoot!.innerHTML.replace(/<!--.*?-->/g, '');

for (const [name, { html, nothing, LitElement }] of Object.entries(both)) {
  /** An element that shows what it is given. */
  const viewer = async () => {
    class Viewer extends LitElement {
      static override properties = { view: { attribute: false } };
      declare view: unknown;
      override render() {
        return this.view;
      }
    }
    const { el, define } = make(Viewer);
    define();
    const show = async (view: unknown) => {
      el.view = view;
      await el.updateComplete;
      return shown(el);
    };
    return { el, show };
  };

  describe(`templates of ${name}`, () => {
    it('show text, templates and lists, and go from each to each other', async () => {
      const { show } = await viewer();
      const views: [unknown, string][] = [
        ['a < b', 'a &lt; b'],
        [html`<p>${'x'}</p>`, '<p>x</p>'],
        [['a', html`<b>b</b>`, ['c', 1]], 'a<b>b</b>c1'],
        [nothing, ''],
        [0, '0'],
        [undefined, ''],
        [false, 'false'],
        [null, ''],
        [[], ''],
        [html`${'x'}${html`<i>${'y'}</i>`} ${['z']}`, 'x<i>y</i> z'],
      ];
      for (const [before] of views) {
        for (const [after, expected] of views) {
          await show(before);
          expect(await show(after)).to.equal(expected);
        }
      }
    });

    it('keep the elements that are still there', async () => {
      const { el, show } = await viewer();
      const list = (...items: string[]) =>
        html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>!`;
      await show(list('a', 'b'));
      const [first, second] = el.shadowRoot!.querySelectorAll('li');
      const text = first!.lastChild;
      expect(await show(list('c', 'b', 'd'))).to.equal('<ul><li>c</li><li>b</li><li>d</li></ul>!');
      expect(await show(list('c'))).to.equal('<ul><li>c</li></ul>!');
      expect(el.shadowRoot!.querySelector('li')).to.equal(first);
      expect(first!.lastChild).to.equal(text);
      expect(second!.isConnected).to.equal(false);
      expect(await show(list())).to.equal('<ul></ul>!');
    });

    it('fill one place as often as they are shown', async () => {
      const { show } = await viewer();
      const twice = html`<b>${'x'}</b>`;
      expect(await show([twice, twice])).to.equal('<b>x</b><b>x</b>');
    });

    it('set attributes, and remove them', async () => {
      const { el, show } = await viewer();
      const link = (a: unknown, b: unknown = 'b') =>
        html`<a href=${a} class="base ${b} and ${b}" title="t">x</a>`;
      const attributes = () => {
        const { attributes } = el.shadowRoot!.querySelector('a')!;
        return Object.fromEntries([...attributes].map(({ name, value }) => [name, value]));
      };
      await show(link('1'));
      expect(attributes()).to.deep.equal({ href: '1', class: 'base b and b', title: 't' });
      await show(link(undefined, true));
      expect(attributes()).to.deep.equal({ href: '', class: 'base true and true', title: 't' });
      await show(link(nothing, nothing));
      expect(attributes()).to.deep.equal({ title: 't' });
      await show(link('2', null));
      expect(attributes()).to.deep.equal({ href: '2', class: 'base  and ', title: 't' });
    });

    it('leave alone what has not changed', async () => {
      const { el, show } = await viewer();
      const view = (text: unknown) => html`<p class=${text} lang=${nothing}>${text} ${[text]}</p>`;
      await show(view(1));
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      const all = { attributes: true, characterData: true, childList: true, subtree: true };
      observer.observe(el.shadowRoot!, all);
      await show(view(1));
      expect(changes).to.have.length(0);
      await show(view(2));
      expect(changes).to.have.length(3);
    });

    it('call the listener of now on the element', async () => {
      const { el, show } = await viewer();
      const calls: unknown[] = [];
      const view = (mark: string) => {
        const listener = function (this: unknown, { type }: Event) {
          calls.push(this, type, mark);
        };
        return html`<button title="t" @click=${listener}>x</button>`;
      };
      await show(view('a'));
      await show(view('b'));
      const button = el.shadowRoot!.querySelector('button')!;
      button.click();
      expect(calls).to.deep.equal([el, 'click', 'b']);
      expect(button.getAttributeNames()).to.deep.equal(['title']);
    });

    it('stay as they are when a value of the next one throws, and can be shown anew', async () => {
      const { el, show } = await viewer();
      // The update after it says so again, as nobody may have waited for this one.
      stub(Promise, 'reject', () => {});
      const first = (text: string) => html`<p title=${text}>${text}</p>`;
      const throws = {
        toString() {
          throw new Error('on purpose');
        },
      };
      for (const second of [
        html`<b>${throws}</b>`,
        html`<i>${'y'}</i><b class="a ${throws}"></b>`,
      ]) {
        await show(first('a'));
        expect(await show(second).catch(String)).to.equal('Error: on purpose');
        expect(shown(el)).to.equal('<p title="a">a</p>');
        expect(await show(first('b'))).to.equal('<p title="b">b</p>');
      }
      expect(await show(html`<i>${'c'}</i>`)).to.equal('<i>c</i>');
    });

    it('are never made of content', async () => {
      const { show } = await viewer();
      for (const names of [
        ['strings', 'values'],
        ['_text', '_values'],
        ['_$litType$', 'strings'],
      ]) {
        const fake = Object.fromEntries(names.map((name) => [name, ['<img>']]));
        let result = '';
        try {
          result = await show(fake);
        } catch {
          // Lit throws.
        }
        expect(result).not.to.contain('<img');
      }
    });
  });
}
