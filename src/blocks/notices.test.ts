import { expect, fixture, html } from '@open-wc/testing';
import { documentOf, treatmentOf } from '../../test/helpers/content.js';
import { links, outline, parts, settled, text, texts, tidy } from '../../test/helpers/dom.js';
import type { ClinicElement } from '../base/clinic-element.js';
import type { Block, Contact, Notice } from '../content/types.js';
import '../clinic-widgets.js';

const notice = (id: string, more: Partial<Notice> = {}): Notice => ({
  id,
  action: 'info',
  headline: `Notice ${id}`,
  ...more,
});

const both = async (ids: string[], ...notices: Notice[]): Promise<ClinicElement[]> => {
  const treatments = [treatmentOf('t', { notices: ids })];
  const root = await fixture(html`
    <clinic-content .content=${documentOf({ treatments, notices })}>
      <clinic-treatment-steps></clinic-treatment-steps>
      <clinic-side-effects></clinic-side-effects>
    </clinic-content>
  `);
  const widgets = [...root.querySelectorAll<ClinicElement>('*')];
  for (const el of widgets) await settled(el);
  return widgets;
};

/** The callout of the notice, in one widget. */
const shown = async (more: Partial<Notice>) => {
  const [el] = await both(['n'], notice('n', more));
  return { el: el!, callout: parts(el!, 'callout')[0]! };
};

describe('the notices that belong to a treatment', () => {
  it('are shown with it, always, and no others', async () => {
    for (const el of await both(['b', 'c', 'missing'], notice('a'), notice('b'), notice('c'))) {
      expect(text(el)).to.contain('Notice b').and.contain('Notice c');
      expect(text(el)).not.to.contain('Notice a');
      expect(el.status).to.equal('ready');
    }
  });

  it('are one deeper than the widget, and say of what kind they are', async () => {
    for (const [action, spoken] of [
      ['info', 'Information'],
      ['emergency', 'Emergency'],
      ['urgent', 'Urgent'],
      ['non-urgent', 'Not urgent'],
      ['self-care', 'Self-care'],
    ] as const) {
      const { el } = await shown({ action });
      expect(outline(el)).to.include(`3 ${spoken}: Notice n`);
    }
  });

  it('have conditions, paragraphs and lists', async () => {
    const { callout } = await shown({
      conditions: ['You are in danger', 'Somebody is'],
      blocks: [
        { type: 'paragraph', text: ['You are ', { text: 'not', emphasis: 'strong' }, ' alone.'] },
        { type: 'list', items: [{ label: 'Call', text: 'somebody', items: [{ text: 'now' }] }] },
      ],
    });
    const entries = texts([...callout.querySelectorAll('li')]);
    expect(entries.slice(0, 2)).to.deep.equal(['You are in danger', 'Somebody is']);
    expect(entries.slice(2)).to.deep.equal(['Call: somebodynow', 'now']);
    expect(tidy(callout.querySelector('p')!.textContent)).to.equal('You are not alone.');
  });

  it('lose a block of an unknown type, and nothing else', async () => {
    const { callout } = await shown({
      blocks: [
        { type: 'hologram', headline: 'Film' } as unknown as Block,
        { type: 'paragraph', text: 'Kept' },
      ],
    });
    expect(tidy(callout.textContent)).to.contain('Kept').and.not.contain('Film');
  });

  describe('with contacts', () => {
    const contact = async (more: Partial<Contact>) => {
      const { el, callout } = await shown({ contacts: [{ name: 'Line', ...more }] });
      return {
        said: texts([...callout.querySelectorAll('li')])[0],
        hrefs: links(el).map(({ href }) => href),
      };
    };

    it('have links of the right kind', async () => {
      const { said, hrefs } = await contact({
        url: 'https://line.example/',
        phone: '+1 (707) 555-0142',
        sms: '741 741',
        hours: '24 hours a day',
      });
      expect(said).to.match(
        /^Line ?Call \+1 \(707\) 555-0142 Text 741 741 Website Line 24 hours a day$/,
      );
      expect(hrefs).to.deep.equal(['tel:+17075550142', 'sms:741741', 'https://line.example/']);
    });

    it('say a number for both calls and messages', async () => {
      const { said, hrefs } = await contact({ phone: '988', sms: '988' });
      expect(said).to.contain('988');
      expect(hrefs[0]).to.equal('tel:988');
    });

    it('can be a name alone', async () => {
      expect(await contact({})).to.deep.equal({ said: 'Line', hrefs: [] });
    });

    it('make nothing but a number of a number', async () => {
      expect((await contact({ phone: 'javascript:alert(1)', sms: 'x' })).hrefs).to.deep.equal([]);
      const { hrefs } = await contact({ phone: '*1#', sms: '1?=2;3' });
      expect(hrefs).to.deep.equal(['tel:*1#', 'sms:123']);
    });

    it('lead to no number that is written in letters, and to none with its extension', async () => {
      const { said, hrefs } = await contact({ phone: '1-800-273-TALK' });
      expect(said).to.contain('1-800-273-TALK');
      expect(hrefs).to.deep.equal([]);
      const inside = await contact({ phone: '(707) 555-0142 ext. 5' });
      expect(inside.hrefs).to.deep.equal(['tel:7075550142']);
    });
  });
});
