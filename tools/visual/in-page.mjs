// What runs in the page with the stories. Each function is sent there alone, so that it uses nothing
// from outside itself.

/** Before anything else: the clock stands still, and the page can be kept from watching itself. */
export function freeze(now) {
  window.Date = new Proxy(Date, {
    construct: (target, args, made) => Reflect.construct(target, args.length ? args : [now], made),
    apply: (target) => new target(now).toString(),
    get: (target, key) => (key === 'now' ? () => now : Reflect.get(target, key)),
  });
  window.observers = new Set();
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(...args) {
      super(...args);
      window.observers.add(this);
    }
  };
}

/** The page around the stories, the same for every commit. */
export async function dress({ direction, sheets, css }) {
  if (direction === 'rtl') document.documentElement.dir = direction;
  const links = sheets.map((href) => Object.assign(document.createElement('link'), { href }));
  const loaded = links.map((link) => new Promise((done) => (link.onload = link.onerror = done)));
  for (const link of links) link.rel = 'stylesheet';
  const style = Object.assign(document.createElement('style'), { textContent: css });
  document.head.append(...links, style);
  await Promise.all(loaded);
}

/**
 * Shows a story, and waits until nothing about it changes any more.
 * @returns {Promise<{width: number, height: number, problem?: string}>}
 */
export async function show({ id, patience }) {
  const end = performance.now() + patience;
  const observers = window.observers;
  for (const observer of observers) observer.disconnect();
  observers.clear();
  const problem = (await render()) ?? (await settle());
  // From here on the page is looked at in a window of another size, of which it should not know.
  for (const observer of observers) observer.disconnect();
  const { scrollWidth: width, scrollHeight: height } = document.documentElement;
  return { width, height, problem };

  /** By Storybook's own channel, which is quicker than loading the page anew. */
  function render() {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    const failures = ['storyMissing', 'storyErrored', 'storyThrewException'];
    return new Promise((done) => {
      const fail = (error) => leave(`failed: ${error?.message ?? error?.title ?? 'missing'}`);
      const finish = ({ storyId }) => storyId === id && leave();
      const timer = setTimeout(leave, patience, 'did not render in time');
      channel.on('storyFinished', finish);
      for (const name of failures) channel.on(name, fail);
      channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });

      function leave(failure) {
        clearTimeout(timer);
        channel.off('storyFinished', finish);
        for (const name of failures) channel.off(name, fail);
        done(failure);
      }
    });
  }

  async function settle() {
    for (let before = ''; ;) {
      const elements = all(document);
      const pictures = elements.filter((element) => element.localName === 'img');
      for (const picture of pictures) picture.loading = 'eager';
      // One that cannot be had shows its text, in both commits.
      await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
      await frame();
      await document.fonts.ready;
      await frame();
      const { scrollHeight } = document.documentElement;
      const now = `${scrollHeight} ${elements.length} ${document.fonts.status}`;
      if (now === before && !elements.some(isFetching)) return undefined;
      if (performance.now() > end) return 'did not come to rest';
      before = now;
    }
  }

  /**
   * What is told by a property, of it or around it, that its content is still to come stays as it is;
   * so does what waits until the reader comes near.
   */
  function isFetching(element) {
    if (element.status !== 'loading') return false;
    const isAhead = element.getBoundingClientRect().top > window.innerHeight;
    if (element.loading === 'lazy' && isAhead) return false;
    for (let node = element; node; node = node.parentNode ?? node.host) {
      if (node.content === null) return false;
    }
    return true;
  }

  function all(scope) {
    return [...scope.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element],
    );
  }

  function frame() {
    return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
}

/** Waits until the page has drawn itself once more, in a window of another size. */
export async function draw() {
  for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
}
