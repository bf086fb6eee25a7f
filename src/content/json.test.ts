import { expect } from '@open-wc/testing';
import { ContentError, parseJson } from './index.js';

const codeOf = (text: string): string => {
  try {
    return `read ${JSON.stringify(parseJson(text))}`;
  } catch (error) {
    return error instanceof ContentError ? error.code : `uncaught ${String(error)}`;
  }
};

describe('JSON', () => {
  it('is read', () => {
    expect(parseJson(' {"a": [1, "2", null]}\n')).to.deep.equal({ a: [1, '2', null] });
  });

  it('may be encoded twice, as Hugo does it', () => {
    expect(parseJson(JSON.stringify(JSON.stringify({ a: '"' })))).to.deep.equal({ a: '"' });
  });

  it('may have entities in its text', () => {
    expect(parseJson('{"a": "{&quot;b&quot;}"}')).to.deep.equal({ a: '{&quot;b&quot;}' });
  });

  const escaped = [
    '{&quot;format&quot;:&quot;clinic-content/1&quot;}',
    '{&quot;a&quot;:[{&quot;b&quot;:1}]}',
    '{\n  &quot;format&quot;: &quot;clinic-content/1&quot;\n}',
    '\n{ &quot;format&quot;: &quot;clinic-content/1&quot; }',
    '{&#34;format&#34;:&#34;clinic-content/1&#34;}',
  ];
  for (const text of escaped) {
    it(`that was escaped for HTML gets an error of its own: ${JSON.stringify(text)}`, () => {
      expect(codeOf(text)).to.equal('escaped-json');
    });
  }

  const invalid = [
    '',
    '   ',
    '{',
    '{"a": 1,}',
    "{'a': 1}",
    'undefined',
    '<!doctype html><title>Sign in</title><p>He said &quot;no&quot;',
    JSON.stringify('twice, but no JSON'),
  ];
  for (const text of invalid) {
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(codeOf(text)).to.equal('invalid-json');
    });
  }

  it('says where it is wrong', () => {
    const text = '{"a": nonsense}';
    const errorOf = (read: (text: string) => unknown): unknown => {
      try {
        return read(text);
      } catch (error) {
        return error;
      }
    };
    expect(errorOf(parseJson)).to.be.instanceOf(ContentError);
    // In the browser's own words.
    expect(String(errorOf(parseJson))).to.contain(String(errorOf(JSON.parse)));
  });
});
