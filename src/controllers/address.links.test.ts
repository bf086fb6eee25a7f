import { expect } from '@open-wc/testing';
import { follow, links, record, until } from '../../test/helpers/dom.js';
import {
  article,
  back,
  cleared,
  expectLed,
  focused,
  linkTo,
  placeIn,
  sections,
} from '../../test/helpers/places.js';
import '../clinic-widgets.js';

describe('the way back from a place in a widget', () => {
  it('leads to the link that was followed', async () => {
    const body = sections();
    const el = await article(body);
    const link = linkTo(el, body[1]!.id!);
    link.click();
    await back();
    await until(() => focused(el) == link);
    expect(location.hash).to.equal('');
  });

  it('leads from place to place', async () => {
    const body = sections();
    const el = await article(body);
    const [first, second] = body.map(({ id }) => id!) as [string, string];
    linkTo(el, first).click();
    linkTo(el, second).click();
    await back();
    await until(() => focused(el) == placeIn(el, first));
    history.forward();
    await until(() => focused(el) == placeIn(el, second));
    expect(location.hash).to.equal(`#${second}`);
  });
});

describe('a link to a place in a widget', () => {
  it('is no way off the page', async () => {
    const body = sections();
    const el = await article(body);
    const events = record(window, 'clinic-navigate');
    for (const { id } of body) linkTo(el, id!).click();
    expect(events).to.have.length(0);
  });

  it('is left alone where it is opened elsewhere', async () => {
    const body = sections();
    const el = await article(body);
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      expect(follow(linkTo(el, body[1]!.id!), { [key]: true }), key).to.equal(true);
      expect(location.hash).to.equal('');
      expect(focused(el)).to.equal(null);
    }
  });

  it('is left alone where the page has other plans', async () => {
    const body = sections();
    const el = await article(body);
    const plan = (event: Event) => event.preventDefault();
    document.addEventListener('click', plan, true);
    linkTo(el, body[1]!.id!).click();
    document.removeEventListener('click', plan, true);
    expect(location.hash).to.equal('');
    expect(focused(el)).to.equal(null);
  });

  it('leaves the route alone that a page has in its address', async () => {
    for (const route of ['#/learn/sleep', '#!/learn']) {
      history.replaceState(null, '', cleared + route);
      const body = sections();
      const el = await article(body);
      expect(follow(linkTo(el, body[1]!.id!))).to.equal(false);
      expectLed(el, body[1]!.id!);
      expect(location.hash).to.equal(route);
    }
  });

  it('that leads nowhere is left to the browser', async () => {
    const el = await article(sections());
    const link = links(el)[0]!;
    link.setAttribute('href', '#nowhere-at-all');
    expect(follow(link)).to.equal(true);
  });
});
