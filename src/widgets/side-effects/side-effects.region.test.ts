import { expect, fixture, html } from '@open-wc/testing';
import { groups } from '../../../test/helpers/content.js';
import { outline, settled, until } from '../../../test/helpers/dom.js';
import type { ClinicSideEffects } from './side-effects.js';
import './side-effects.define.js';

const content = () =>
  groups(
    { action: 'urgent', effects: [{ name: 'Rash' }] },
    { action: 'emergency', effects: [{ name: 'Pain' }] },
  );
const WORDS = 'Call your local emergency number now if you have';

const advice = async (region = '', lang = ''): Promise<string> => {
  const el = await fixture<ClinicSideEffects>(html`
    <clinic-side-effects .content=${content()} region=${region} lang=${lang}></clinic-side-effects>
  `);
  return told(el);
};
const told = (el: Element): string => outline(el)[1]!.replace(/^.*: /, '');

describe('the emergency number', () => {
  const numbers = {
    US: '911',
    CA: '911',
    GB: '999',
    IE: '112',
    DE: '112',
    FR: '112',
    ES: '112',
    SE: '112',
    IN: '112',
    AU: '000',
    NZ: '111',
    CH: '144',
    NO: '113',
    JP: '119',
    CN: '120',
    HK: '999',
    SG: '995',
    BR: '192',
    VN: '115',
    MX: '911',
  };
  for (const [region, number] of Object.entries(numbers)) {
    it(`of ${region} is ${number}`, async () => {
      expect(await advice(region)).to.equal(`Call ${number} now if you have`);
    });
  }

  it('is found whatever the case', async () => {
    expect(await advice('us')).to.equal('Call 911 now if you have');
    expect(await advice('gB')).to.equal('Call 999 now if you have');
  });

  it('is found under the name that people use for a code', async () => {
    expect(await advice('UK')).to.equal('Call 999 now if you have');
  });

  const unknown = ['ZZ', 'XX', 'U', 'USA', 'A B', '.*', '..', '99', '911', '(', 'S CA', 'toString'];
  for (const region of unknown) {
    it(`of the unknown region "${region}" is in words, never a number`, async () => {
      const said = await advice(region, 'en');
      expect(said).to.equal(WORDS);
      expect(said).not.to.match(/\d/);
    });
  }

  it('is that of the language where no region is named', async () => {
    expect(await advice('', 'en-US')).to.equal('Call 911 now if you have');
    expect(await advice('', 'en-GB')).to.equal('Call 999 now if you have');
    expect(await advice('', 'de-Latn-CH')).to.equal('Call 144 now if you have');
    expect(await advice('', 'en_AU')).to.equal('Call 000 now if you have');
  });

  it('is in words where the language names no country', async () => {
    // Not even where nearly everybody who speaks it lives in one.
    for (const lang of ['en', 'de', 'ja', 'es-419', 'en-150']) {
      expect(await advice('', lang)).to.equal(WORDS);
    }
  });

  it('of an unknown region is not that of the language', async () => {
    expect(await advice('ZZ', 'en-US')).to.equal(WORDS);
  });

  it('is that of the attribute, else of the provider, else of the language', async () => {
    const root = await fixture(html`
      <clinic-content .content=${content()} region="GB" lang="en-US">
        <clinic-side-effects region="AU"></clinic-side-effects>
      </clinic-content>
    `);
    const el = await settled(root.querySelector('clinic-side-effects')!);
    expect(told(el)).to.contain('000');
    el.removeAttribute('region');
    await until(() => told(el).includes('999'));
    root.setAttribute('region', 'NZ');
    await until(() => told(el).includes('111'));
    root.removeAttribute('region');
    await until(() => told(el).includes('911'));
    el.region = 'de';
    await until(() => told(el).includes('112'));
  });

  it('comes from the provider for content of the widget itself, too', async () => {
    const root = await fixture(html`
      <clinic-content region="US">
        <clinic-side-effects .content=${content()}></clinic-side-effects>
      </clinic-content>
    `);
    expect(told(await settled(root.querySelector('clinic-side-effects')!))).to.contain('911');
  });
});
