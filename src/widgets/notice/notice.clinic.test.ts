import { expect, fixture, html } from '@open-wc/testing';
import { documentOf, groups } from '../../../test/helpers/content.js';
import { links, parts, settled, text, texts, until } from '../../../test/helpers/dom.js';
import type { ClinicElement } from '../../base/clinic-element.js';
import type { Action, ContentDocument, Notice } from '../../content/types.js';
import '../../clinic-widgets.js';

const noticeOf = (action: Action | 'info', more: Partial<Notice> = {}) =>
  documentOf({ notices: [{ id: 'n', action, headline: 'Notice', ...more }] });

const inProvider = async (content: ContentDocument, attributes: Record<string, string>) => {
  const root = await fixture(html`
    <clinic-content .content=${content}><clinic-notice></clinic-notice></clinic-content>
  `);
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  await settled(root.querySelector('clinic-notice')!);
  return root.querySelector('clinic-notice')!;
};
const northlight = {
  'contact-name': 'Northlight Clinic',
  'contact-phone': '(707) 555-0142',
  'contact-url': '/contact',
  'contact-hours': 'Mon to Fri, 9 to 5',
};

describe('the contact of the clinic', () => {
  it('is in a notice that says to talk to it', async () => {
    const el = await inProvider(noticeOf('non-urgent'), northlight);
    await until(() => text(el).includes('Northlight'));
    expect(texts(parts(el, 'item'))[0]!.replace(/\s+/g, ' ')).to.match(
      /^Northlight Clinic ?Call \(707\) 555-0142 Website Northlight Clinic Mon to Fri, 9 to 5$/,
    );
    expect(links(el).map(({ href }) => href)).to.deep.equal([
      ...['tel:7075550142', `${location.origin}/contact`],
    ]);
  });

  for (const action of ['info', 'self-care', 'urgent', 'emergency'] as const) {
    it(`is in no other: ${action}`, async () => {
      const contacts = [{ name: 'Line', phone: '988' }];
      const el = await inProvider(noticeOf(action, { contacts }), northlight);
      expect(text(el)).to.contain('Line').and.not.contain('Northlight');
    });
  }

  it('stands beside the contacts that the notice has itself', async () => {
    const contacts = [{ name: 'Line', phone: '988', region: 'US' }];
    for (const region of ['US', 'FR']) {
      const el = await inProvider(noticeOf('non-urgent', { contacts }), { ...northlight, region });
      await until(() => text(el).includes('Northlight'));
      expect(text(el)).to.contain('Line');
    }
  });

  it('can be a name or a number alone', async () => {
    const of = async (attributes: Record<string, string>) => {
      const el = await inProvider(noticeOf('non-urgent'), attributes);
      await until(() => parts(el, 'item')[0]);
      return texts(parts(el, 'item'))[0]!.replace(/\s+/g, ' ');
    };
    expect(await of({ 'contact-name': 'Northlight' })).to.equal('Northlight');
    expect(await of({ 'contact-phone': '1 2' })).to.match(/^Your clinic ?Call 1 2$/);
  });

  it('is left out where the page names none', async () => {
    const el = await inProvider(noticeOf('non-urgent'), {});
    expect(parts(el, 'item')).to.have.length(0);
    expect(links(el)).to.have.length(0);
  });

  it('is no address that may not be followed', async () => {
    const url = 'javascript:alert(1)';
    const el = await inProvider(noticeOf('non-urgent'), {
      'contact-name': 'Northlight',
      'contact-url': url,
    });
    await until(() => text(el).includes('Northlight'));
    expect(links(el)).to.have.length(0);
  });

  it('is in side effects to talk to the clinic about, and replaces no emergency number', async () => {
    const actions = ['emergency', 'urgent', 'non-urgent', 'self-care'] as const;
    const content = groups(
      ...actions.map((action) => ({ action, effects: [{ name: `Effect ${action}` }] })),
    );
    const root = await fixture(html`
      <clinic-content
        .content=${content}
        region="US"
        contact-name="Northlight"
        contact-phone="1 2"
      >
        <clinic-side-effects></clinic-side-effects>
      </clinic-content>
    `);
    const el = await settled(root.querySelector<ClinicElement>('clinic-side-effects')!);
    const said = texts(parts(el, 'callout'));
    expect(said.map((words) => words.includes('Northlight'))).to.deep.equal([
      ...[false, false, true, false],
    ]);
    expect(said[0]).to.contain('Call 911 now');
  });
});
