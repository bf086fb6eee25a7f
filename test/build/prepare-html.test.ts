import { expect } from '@open-wc/testing';
import { unavailable } from '../../tools/build/lit-unavailable.js';
import { prepareHtml } from '../../tools/build/prepare-html.js';

const prepared = ({ raw }: TemplateStringsArray, ..._values: unknown[]) => prepareHtml(raw);
const x = 0;

describe('prepared templates', () => {
  it('have their places in one text', () => {
    expect(prepared`<a href=${x} class="a ${x} b ${x}" @click=${x}>${x} b</a>, ${x}!`).to.equal(
      '<a href=^ class="a ^ b ^" @click=^><?> b</a>, <?>!',
    );
    expect(prepared`<b title="a > b" class=${x}>1 < 2</b>${x} c`).to.equal(
      '<b title="a > b" class=^>1 < 2</b><?> c',
    );
    expect(prepared`<p>a</p>`).to.equal('<p>a');
  });

  it('have a node after the last place', () => {
    expect(prepared`<p>${x}</p>${x}`).to.equal('<p><?></p><?><!>');
    expect(prepared`${x}`).to.equal('<?><!>');
    expect(prepared`<p>${x}</p>`).to.equal('<p><?>');
  });

  const wrong = {
    'the name of a tag': () => prepared`<${x}>a</${x}>`,
    'a part of the name of a tag': () => prepared`<h${x}>a</h1>`,
    'an attribute': () => prepared`<p ${x}>a</p>`,
    'the name of an attribute': () => prepared`<p data-${x}="a">a</p>`,
    'a property': () => prepared`<p .title=${x}>a</p>`,
    'whether there is an attribute': () => prepared`<p ?hidden=${x}>a</p>`,
    'a part of a listener': () => prepared`<p @click="${x} b">a</p>`,
    'a listener for a type with capitals': () => prepared`<p @fooBar=${x}>a</p>`,
    'an attribute that is there already': () => prepared`<p title="a" title=${x}>a</p>`,
    'the content of a title': () => prepared`<title>${x}</title>`,
    'the content of a template': () => prepared`<template>${x}</template>`,
    'an attribute of an end tag': () => prepared`<p>a</p class=${x}>`,
    'text that the parser moves': () =>
      prepared`<table class=${x}><p title=${x}>a</p><tr><td>${x}</td></tr></table>`,
    'a tag that the parser leaves out': () => prepared`<p>${x}</p><body title=${x}>`,
  };
  for (const [what, template] of Object.entries(wrong)) {
    it(`cannot have a value as ${what}`, () => expect(template).to.throw());
  }

  it('cannot have the marks of places as text', () => {
    for (const text of ['2^3', 'a <? b', 'a <!DOCTYPE> b']) {
      expect(() => prepareHtml([text])).to.throw('a template may not have');
    }
  });
});

describe('what the built files have not of Lit', () => {
  const wrong = [
    `static properties = { a: { reflect: true } }`,
    `static properties = { a: { type: Object } }`,
    `firstUpdated() {}`,
    `willUpdate(changed) { changed.has("a"); }`,
    `updated(changed) {}`,
    `this.requestUpdate("a")`,
    'html`<p @click=${this.a ? this.b : nothing}>`',
    'html`<p @click=${{ handleEvent() {} }}>`',
    `new ContextConsumer(this, { context });`,
    `new ContextConsumer(this, { context, subscribe: true, callback: (value) => value });`,
    `this._provider.value = 1`,
    `class A {\n  get a() {\n    return 1;\n  }\n}\nA.properties = {\n  a: {}\n};`,
  ];
  for (const code of wrong) {
    it(`stops the build: ${code}`, () => {
      const found = Object.values(unavailable).filter((pattern) => pattern.test(code));
      expect(found).not.to.have.length(0);
    });
  }
});
