import { expect, fixture, html } from '@open-wc/testing';
import { BrandEditor } from '../stories/design/brand-editor.js';
import '../src/clinic-widgets.js';

customElements.define('brand-editor', BrandEditor);

/** The page of Storybook on which designers try their colors. */
const openEditor = async () => {
  const editor = await fixture<BrandEditor>(html`<brand-editor scheme="light"></brand-editor>`);
  const find = <Kind extends Element>(selector: string) => editor.querySelector<Kind>(selector)!;
  return {
    /** Types a color, as text, into the field of this name. */
    async type(end: string, color: string) {
      const field = find<HTMLInputElement>(`#--clinic-color-${end} + input`);
      field.value = color;
      field.dispatchEvent(new Event('change'));
      await editor.updateComplete;
    },
    field: (end: string) => find<HTMLInputElement>(`#--clinic-color-${end} + input`),
    css: () => find<HTMLTextAreaElement>('textarea').value,
    says: () => find('[role=status]').textContent!,
    /** What the widgets in the preview get. */
    preview: (end: string) =>
      getComputedStyle(find('clinic-notice')).getPropertyValue(`--clinic-color-${end}`),
    async click(words: string) {
      const buttons = [...editor.querySelectorAll('button')];
      buttons.find((button) => button.textContent!.trim() == words)!.click();
      await editor.updateComplete;
    },
  };
};

describe('Your brand', () => {
  it('shows a color on the widgets at once, and in the CSS to paste', async () => {
    const { type, css, preview } = await openEditor();
    await type('accent', 'rgb(31 111 84)');
    expect(css()).to.equal(':root {\n  --clinic-color-accent: #1f6f54;\n}\n');
    expect(preview('accent')).to.equal('#1f6f54');
  });

  it('refuses a pale emergency, says why, and keeps the default', async () => {
    const { type, field, css, says, preview } = await openEditor();
    await type('emergency', '#ffd6d6');
    expect(says()).to.match(/^Refused: .+ 1 refused, and not in the CSS\.$/);
    expect(field('emergency').getAttribute('aria-invalid')).to.equal('true');
    expect(css()).not.to.contain('emergency');
    expect(preview('emergency')).to.equal('');
  });

  it('refuses an urgent that is taken for information', async () => {
    const { type, css, says } = await openEditor();
    await type('accent', '#1f6f54');
    await type('urgent', '#005bb5');
    expect(says()).to.match(/^Refused: /);
    expect(css()).to.equal(':root {\n  --clinic-color-accent: #1f6f54;\n}\n');
  });

  it('takes what is typed wrong for no color, and says so', async () => {
    const { type, field, css, says } = await openEditor();
    const before = field('accent').value;
    await type('accent', 'greenish');
    expect(says()).to.contain('“greenish” is no color');
    expect(field('accent').value).to.equal(before);
    expect(css()).not.to.contain('accent');
  });

  it('starts from a theme, and goes back to the defaults', async () => {
    const { click, css, says } = await openEditor();
    await click('High contrast');
    expect(css()).to.contain('--clinic-color-text: #000000;');
    expect(says()).to.contain('Every pair of colors passes AA.');
    await click('The defaults');
    expect(css()).to.equal('/* Nothing has changed yet. */\n');
  });
});
