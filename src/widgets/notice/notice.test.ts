import { expect, fixture, html } from '@open-wc/testing';
import { documentOf, sample } from '../../../test/helpers/content.js';
import {
  all,
  links,
  outline,
  parts,
  settled,
  text,
  texts,
  until,
} from '../../../test/helpers/dom.js';
import type { Contact, Notice } from '../../content/types.js';
import type { ClinicNotice } from './notice.js';
import '../../clinic-widgets.js';

const noticeOf = (id: string, more: Partial<Notice> = {}): Notice => ({
  id,
  action: 'info',
  headline: `Notice ${id}`,
  ...more,
});
const widget = async (notices: Notice[], more: Partial<ClinicNotice> = {}, lang = 'en') =>
  settled(
    await fixture<ClinicNotice>(html`
      <clinic-notice
        lang=${lang}
        .content=${documentOf({ notices })}
        .notice=${more.notice}
        .region=${more.region}
        .headingLevel=${more.headingLevel}
      ></clinic-notice>
    `),
  );
const withContacts = (contacts: Contact[], region = '', lang?: string) =>
  widget([noticeOf('n', { contacts })], { region }, lang);

describe('a notice', () => {
  it('is one box with a heading, and says of what kind it is', async () => {
    const el = await widget([noticeOf('a', { action: 'emergency' })]);
    expect(parts(el, 'callout')).to.have.length(1);
    expect(outline(el)).to.deep.equal(['2 Emergency: Notice a']);
    // A box that stands still is no alert.
    expect(parts(el, 'callout')[0]!.matches('[role=alert], [aria-live]')).to.equal(false);
  });

  it('has a round sign, however long its headline', async () => {
    const el = await widget([noticeOf('a', { headline: 'words '.repeat(50) })]);
    const { width, height } = all(el, '.icon')[0]!.getBoundingClientRect();
    expect(height).to.equal(width);
  });

  it('is the first one, unless told which', async () => {
    const el = await widget([noticeOf('a'), noticeOf('b')]);
    expect(text(el)).to.contain('Notice a').and.not.contain('Notice b');
    el.setAttribute('notice', 'b');
    await el.updateComplete;
    expect(text(el)).to.contain('Notice b').and.not.contain('Notice a');
    el.setAttribute('notice', 'missing');
    await el.updateComplete;
    expect(el.status).to.equal('error');
  });

  it('is empty where there is none', async () => {
    expect((await widget([])).status).to.equal('empty');
  });

  it('has its headings where the page wants them', async () => {
    const inside = noticeOf('a', {
      blocks: [{ type: 'callout', action: 'urgent', headline: 'In it', blocks: [] }],
    });
    for (const headingLevel of [1, 4, 6]) {
      const el = await widget([inside], { headingLevel });
      expect(outline(el)).to.deep.equal([
        `${headingLevel} Information: Notice a`,
        `${headingLevel + 1} Urgent: In it`,
      ]);
    }
  });

  it('shows all of the sample', async () => {
    for (const { id, headline, conditions = [] } of sample().notices!) {
      const el = await widget(sample().notices!, { notice: id });
      for (const words of [headline, ...conditions]) expect(text(el)).to.contain(words);
    }
  });
});

describe('the contacts of a notice', () => {
  const contacts: Contact[] = [
    { name: 'Line', phone: '988', region: 'US' },
    { name: 'Samaritans', phone: '116 123', region: 'GB' },
    { name: 'Everywhere', url: 'https://help.example/' },
  ];
  const names = async (region: string, lang?: string) => {
    const el = await withContacts(contacts, region, lang);
    return texts(parts(el, 'item')).map((said) => said.split(/ ?(?=Call|Website)/)[0]);
  };

  it('are those of the reader\u2019s country, and those of every country', async () => {
    expect(await names('US')).to.deep.equal(['Line', 'Everywhere']);
    expect(await names('GB')).to.deep.equal(['Samaritans', 'Everywhere']);
    expect(await names('', 'en-GB')).to.deep.equal(['Samaritans', 'Everywhere']);
  });

  it('are found whatever the case, and under the name that people use', async () => {
    for (const region of ['gb', 'UK', 'uk', 'Gb']) {
      expect(await names(region), region).to.deep.equal(['Samaritans', 'Everywhere']);
    }
    for (const region of ['uk', 'UK', 'gb']) {
      const contact = { name: 'Samaritans', phone: '1', region };
      const other = { name: 'Line', phone: '2', region: 'us' };
      const el = await withContacts([contact, other], 'GB');
      expect(texts(parts(el, 'item')).join(), region).to.match(/^Samaritans ?Call 1$/);
    }
  });

  it('are all of them, each with its country, where there is none of the reader\u2019s', async () => {
    const every = ['Line (United States)', 'Samaritans (United Kingdom)', 'Everywhere'];
    for (const region of ['', 'FR', 'ZZ', 'nowhere', '.*']) {
      expect(await names(region), region).to.deep.equal(every);
    }
    expect(await names('', 'de-AT')).to.deep.equal([
      ...['Line (Vereinigte Staaten)', 'Samaritans (Vereinigtes Königreich)', 'Everywhere'],
    ]);
  });

  it('keep a country that nobody knows as it was written', async () => {
    const el = await withContacts([{ name: 'Line', phone: '1', region: 'Narnia' }]);
    expect(text(el)).to.contain('Line (Narnia)');
  });

  it('are those of the attribute, else of the provider, else of the language', async () => {
    const content = documentOf({ notices: [noticeOf('n', { contacts })] });
    const root = await fixture(html`
      <clinic-content .content=${content} region="GB" lang="en-US">
        <clinic-notice region="US"></clinic-notice>
      </clinic-content>
    `);
    const el = await settled(root.querySelector('clinic-notice')!);
    const shows = (yes: string, no: string) => () =>
      text(el).includes(yes) && !text(el).includes(no);
    await until(shows('Line', 'Samaritans'));
    el.removeAttribute('region');
    await until(shows('Samaritans', 'Line'));
    root.removeAttribute('region');
    await until(shows('Line', 'Samaritans'));
  });

  it('have the number to call first, then to text, the website and the hours', async () => {
    const el = await withContacts([
      {
        ...{ name: 'Line', hours: 'Day and night', url: 'https://line.example/' },
        ...{ sms: '741 741', phone: '+1 (707) 555-0142' },
      },
    ]);
    expect(texts(parts(el, 'item'))[0]!.replace(/\s+/g, ' ')).to.match(
      /^Line ?Call \+1 \(707\) 555-0142 Text 741 741 Website Line Day and night$/,
    );
    expect(links(el).map(({ href }) => href)).to.deep.equal([
      ...['tel:+17075550142', 'sms:741741', 'https://line.example/'],
    ]);
  });

  it('have numbers that run from left to right in every language', async () => {
    const root = await fixture(html`
      <div dir="rtl" lang="ar">
        <clinic-notice
          .content=${documentOf({
            notices: [noticeOf('n', { contacts: [{ name: 'x', phone: '+1 988', sms: '1 2' }] })],
          })}
        ></clinic-notice>
      </div>
    `);
    const el = await settled(root.querySelector('clinic-notice')!);
    expect(links(el)).to.have.length(2);
    for (const link of links(el)) expect(getComputedStyle(link).direction).to.equal('ltr');
  });
});
