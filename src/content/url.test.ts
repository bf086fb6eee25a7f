import { expect } from '@open-wc/testing';
import { linkUrl, safeSrcset, webUrl } from './url.js';

const base = 'https://publisher.example/a/b.json';

describe('URLs', () => {
  const links: [given: string, expected: string | undefined][] = [
    ['https://x.example/', 'https://x.example/'],
    ['http://x.example/', 'http://x.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['tel:+1707', 'tel:+1707'],
    ['c', 'https://publisher.example/a/c'],
    ['/c?d#e', 'https://publisher.example/c?d#e'],
    ['//x.example/c', 'https://x.example/c'],
    ['#c', 'https://publisher.example/a/b.json#c'],
    ['  https://x.example/\n', 'https://x.example/'],
    ['javascript:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['\u0001JAVASCRIPT:alert(1)', undefined],
    ['java\tscript:alert(1)', undefined],
    ['data:text/html,<script>alert(1)</script>', undefined],
    ['vbscript:x', undefined],
    ['file:///etc/passwd', undefined],
    ['blob:https://x.example/1', undefined],
    ['ftp://x.example/', undefined],
    // Templates write this for what is not there; it would lead to the document itself.
    ['', undefined],
    ['  ', undefined],
    ['http://', undefined],
    ['https://%', undefined],
  ];
  for (const [given, expected] of links) {
    it(`make of the link ${JSON.stringify(given)} ${expected ?? 'nothing'}`, () => {
      expect(linkUrl(given, base)).to.equal(expected);
    });

    it(`load from ${JSON.stringify(given)} only over HTTP`, () => {
      const isHttp = expected?.startsWith('http');
      expect(webUrl(given, base)).to.equal(isHttp ? expected : undefined);
    });
  }
});

describe('srcset', () => {
  const cases: [given: string, expected: string][] = [
    ['b.png', 'https://publisher.example/a/b.png'],
    ['b.png 2x', 'https://publisher.example/a/b.png 2x'],
    [
      'b.png 320w, /c.png 640w',
      'https://publisher.example/a/b.png 320w, https://publisher.example/c.png 640w',
    ],
    [
      ' b.png 1x ,\n\tc.png 1.5x ',
      'https://publisher.example/a/b.png 1x, https://publisher.example/a/c.png 1.5x',
    ],
    // A comma inside a URL is a part of it.
    ['https://x.example/w_1,h_2/b.png 2x', 'https://x.example/w_1,h_2/b.png 2x'],
    ['data:image/png;base64,AAAA 1x, c.png 2x', 'https://publisher.example/a/c.png 2x'],
    ['javascript:alert(1) 1x', ''],
    ['', ''],
    [' , ,, ', ''],
  ];
  for (const [given, expected] of cases) {
    it(`reads ${JSON.stringify(given)}`, () => {
      expect(safeSrcset(given, base)).to.equal(expected);
    });
  }

  it('reads an address of one letter', () => {
    expect(safeSrcset('b 2x', base)).to.equal('https://publisher.example/a/b 2x');
  });
});
