// What would make a browser send or keep more than it should, and what notices.

/** A feed with all that asks to be loaded: pictures in sizes, films, frames, sounds, trackers, styles, fonts. */
export const greedyFeed = (origin) => {
  const at = (name) => `${origin}/${name}`;
  const html = `<p>Words <a href="${at('page')}" ping="${at('ping')}">and a link</a></p>
    <img src="${at('b.svg')}" srcset="${at('b.svg')} 300w, ${at('c.svg')} 2000w" alt="A">
    <img src="${at('pixel.gif')}" width="1" height="1" alt="">
    <iframe src="${at('frame')}" title="A frame"></iframe>
    <video src="${at('film.mp4')}" poster="${at('poster.svg')}" preload="auto" autoplay title="A film"></video>
    <audio src="${at('sound.mp3')}" autoplay></audio><embed src="${at('embed')}">
    <object data="${at('object')}"></object><input type="image" src="${at('input.png')}">
    <link rel="stylesheet" href="${at('style.css')}"><link rel="preload" as="image" href="${at('pre.png')}">
    <link rel="dns-prefetch" href="//dns.localhost"><link rel="preconnect" href="//pre.localhost">
    <style>@import "${at('import.css')}"; @font-face{font-family:x;src:url(${at('font.woff')})} p{font-family:x;background:url(${at('bg.png')})}</style>
    <p style="background: url(${at('inline.png')})">More</p><svg><image href="${at('svg.png')}"/><use href="${at('use.svg')}#a"/></svg>
    <script src="${at('script.js')}"></script><picture><source srcset="${at('source.png')}"></picture>
    <table background="${at('table.png')}"><tr><td>Cell<td>Cell</table><meta http-equiv="refresh" content="0;url=${at('refresh')}">`;
  return {
    ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Feed' },
    ...{
      home_page_url: at(''),
      icon: at('icon.png'),
      favicon: at('favicon.png'),
      hubs: [{ url: at('hub') }],
    },
    items: [
      {
        ...{ id: 'a', url: at('post'), title: 'A post', image: at('a.svg'), content_html: html },
        attachments: [{ url: at('attachment.mp3'), mime_type: 'audio/mpeg' }],
      },
    ],
  };
};

/** Watches everything by which a page could keep or send something; runs before anything else. */
export const watch = () => {
  window.touched = [];
  const touch = (what) => window.touched.push(what);
  for (const [owner, name] of [
    ...[
      'localStorage',
      'sessionStorage',
      'indexedDB',
      'caches',
      'cookieStore',
      'name',
      'opener',
      'sharedStorage',
    ].map((name) => [window, name]),
    ...[
      [Document.prototype, 'cookie'],
      [Document.prototype, 'referrer'],
    ],
    ...[
      'serviceWorker',
      'storage',
      'sendBeacon',
      'locks',
      'userAgentData',
      'geolocation',
      'credentials',
      'plugins',
      'connection',
    ].map((name) => [Navigator.prototype, name]),
  ]) {
    const real = Object.getOwnPropertyDescriptor(owner, name);
    if (!real) continue;
    Object.defineProperty(owner, name, {
      configurable: true,
      get() {
        touch(name);
        return real.get ? real.get.call(this) : real.value;
      },
      set(value) {
        touch(`${name} =`);
        real.set?.call(this, value);
      },
    });
  }
  for (const name of [
    'BroadcastChannel',
    'SharedWorker',
    'Worker',
    'WebSocket',
    'EventSource',
    'XMLHttpRequest',
    'RTCPeerConnection',
    'FontFace',
    'Notification',
    'WebTransport',
    'Image',
    'Audio',
  ]) {
    const Real = window[name];
    if (!Real) continue;
    window[name] = new Proxy(Real, {
      construct(target, args) {
        touch(name);
        return new target(...args);
      },
    });
  }
  addEventListener('storage', () => touch('storage event'));
};
