import { expect } from '@open-wc/testing';
import { minifyCss } from '../../tools/build/minify-css.js';
import { minifyHtml } from '../../tools/build/minify-html.js';

const html = ({ raw }: TemplateStringsArray, ..._values: unknown[]) => minifyHtml(raw).join('$');
const css = ({ raw }: TemplateStringsArray, ..._values: unknown[]) => minifyCss(raw).join('$');
const x = 0;

/** What the browser makes of it, white space between blocks apart. */
const parsed = (text: string) => {
  const template = document.createElement('template');
  template.innerHTML = text;
  return template.innerHTML;
};

describe('minified templates', () => {
  it('keep the spaces between words, and lose those between blocks', () => {
    const text = html`
      <p class="a
        ${x}">
        Call <b>now</b>
        <a href="${x}">here</a>, ${x} ${x}
      </p>
      <ul>
        <li>${x}</li>
      </ul>
    `;
    expect(text).to.equal('<p class="a $">Call <b>now</b> <a href=$>here</a>, $ $</p><ul><li>$');
  });

  it('keep a space that is written on one line at the edge', () => {
    expect(html` <b>${x}</b> `).to.equal(' <b>$</b> ');
  });

  it('keep bindings as they are written', () => {
    expect(
      html`<input ?disabled="${x}" .value=${x} @input="${x}" ${x} title="${x} of ${x}">`,
    ).to.equal('<input ?disabled=$ .value=$ @input=$ $ title="$ of $">');
  });

  it('mean the same to the browser', () => {
    const texts = [
      `<a title='say "hi"' href="?a=b&amp;c=d" data-x="">a &lt; b</a>`,
      `<img src="a.png" alt="" /><br/>text`,
      `<svg viewBox="0 0 1 1"><path d="M0 1"/><g><path d=M0 /></g><title>a b</title></svg>`,
      `<details><summary>a</summary><p>b <em>c</em></p></details>`,
      `<button type="button" title="a>b">x</button>`,
    ];
    for (const text of texts) expect(parsed(minifyHtml([text])[0]!)).to.equal(parsed(text));
  });

  it('have no comments, and none of the elements that tools/lit cannot fill', () => {
    expect(html`<p>a</p><!-- note --><p>b</p>`).to.equal('<p>a</p><p>b');
    expect(() => minifyHtml(['<!-- ', ' -->'])).to.throw('comment');
    expect(() => html`<textarea>${x}</textarea>`).to.throw('<textarea>');
  });
});

describe('minified styles', () => {
  it('keep every declaration, and the spaces that mean something', () => {
    const text = css`
      /* note */
      :host(:state(ready)) .a > b + c :hover {
        color: #333;
        color: color-mix(in srgb, red 50%, blue);
        margin: 0 ${x} 0.5em !important;
        --empty: ;
        inset: calc(1em + -10.5px);
      }
      @container (min-width: 30em) and (max-width: 60em) { a { b: c } }
    `;
    expect(text).to.equal(
      ':host(:state(ready)) .a>b+c :hover{color:#333;color:color-mix(in srgb,red 50%,blue);' +
        'margin:0 $ .5em!important;--empty: ;inset:calc(1em + -10.5px)}' +
        '@container (min-width:30em) and (max-width:60em){a{b:c}}',
    );
  });

  it('keep strings', () => {
    expect(css`a::after { content: "a  : /* b */ 0.5" }`).to.equal(
      'a::after{content:"a  : /* b */ 0.5"}',
    );
  });
});
