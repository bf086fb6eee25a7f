import { expect } from '@open-wc/testing';
import { shortClasses } from '../../tools/build/short-classes.js';

const shortened = (code: string, id = '/src/a.ts'): string => {
  const { transform } = shortClasses() as unknown as {
    transform: (code: string, id: string) => { code: string } | null;
  };
  return transform(code, id)?.code ?? code;
};

describe('short classes', () => {
  it('are the same in templates and style sheets', () => {
    const [, inTemplate] = /class="(\w+)"/.exec(shortened('html`<p class="teaser">`'))!;
    const [, inSheet] = /\.(\w+) /.exec(shortened('css`.teaser { margin: 0 }`'))!;
    expect(inTemplate).to.equal(inSheet);
    expect(inSheet!.length).to.be.below(3);
  });

  it('stand for one each', () => {
    const all = 'accent apart axis bar bone border c checks gap hidden icon mark muted path people';
    const sheet = shortened(`css\`${all.replace(/\S+/g, '.$&')}\``);
    expect(new Set(sheet.match(/\.\w+/g))).to.have.lengthOf(all.split(' ').length);
  });

  it('take the place of private custom properties, and of no public ones', () => {
    const sheet = shortened(
      'css`a { color: var(--_accent); --_accent: var(--clinic-color-accent) }`',
    );
    expect(sheet).to.match(
      /^css`a \{ color: var\(--_(\w+)\); --_\1: var\(--clinic-color-accent\) \}`$/,
    );
    expect(sheet).not.to.contain('--_accent');
  });

  it('leave alone what others know, what is a value, and parts', () => {
    for (const code of [
      'html`<div class="base">`',
      'html`<p part="icon"><a class=${path}>`',
      'css`.emergency::part(icon) { margin: .5em }`',
      "const path = 'path';",
    ]) {
      expect(shortened(code)).to.equal(code);
    }
    const library = 'html`<p class="teaser">`';
    expect(shortened(library, '/node_modules/lit/a.js')).to.equal(library);
  });
});
