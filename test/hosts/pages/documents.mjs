// What kind of document the host page is, and what is around the widgets in it.
import { css, scripts } from '../host-page.mjs';

const around = {
  'details that are open': ['<details open><summary>More</summary>', '</details>'],
  'a dialog': ['<dialog open style="width: 700px; position: static">', '</dialog>'],
  'a popover': [
    '<div popover id="pop" style="width: 700px; position: static">',
    '</div><script>document.getElementById("pop").showPopover()</script>',
  ],
  'a disabled fieldset': ['<fieldset disabled><legend>Form</legend>', '</fieldset>'],
  'a form in a table cell': [
    '<table><tr><th align="center" nowrap style="white-space: nowrap"><form>',
    '</form></th></tr></table>',
  ],
  'a definition list': ['<dl><dt>Term<dd>', '</dl>'],
  'a list': ['<ol start="5"><li>', '</li></ol>'],
  'a button': ['<button type="button">', '</button>'],
  'a label': ['<label style="cursor: pointer; user-select: none">', '<input></label>'],
  'a heading': ['<h1>', '</h1>'],
  'a quote': ['<blockquote><cite><q>', '</q></cite></blockquote>'],
  'preformatted text': ['<pre><code><samp>', '</samp></code></pre>'],
  'presentational elements': [
    '<center><big><tt><font size="7" color="red" face="fantasy"><i><b><small><sub><sup>',
    '</sup></sub></small></b></i></font></tt></big></center>',
  ],
  ruby: ['<ruby>text<rt>', '</rt></ruby>'],
  'a marquee': ['<marquee scrollamount="0" behavior="slide" loop="1">', '</marquee>'],
  'right to left, twice': ['<bdo dir="rtl"><div dir="rtl">', '</div></bdo>'],
  'direction by its text': ['<div dir="auto">שלום', '</div>'],
  'another language': ['<div lang="ja" translate="no" spellcheck="true">', '</div>'],
  'a page that can be edited': ['<div contenteditable="true">', '</div>'],
  'an address in columns': ['<address style="columns: 1; column-gap: 0">', '</address>'],
  svg: [
    '<svg width="700" height="9000"><foreignObject width="700" height="9000" letter-spacing="9" word-spacing="9" text-anchor="end" fill="red" stroke="blue">',
    '</foreignObject></svg>',
  ],
  'a deep nest': [
    '<div><section><main><article>'.repeat(40),
    '</article></main></section></div>'.repeat(40),
  ],
  flex: [
    '<div style="display: flex; flex-direction: column; align-items: center; text-align: center">',
    '</div>',
  ],
  grid: [
    '<div style="display: grid; grid-template-columns: 700px; place-content: center; justify-items: center; line-height: 4">',
    '</div>',
  ],
  'a float': [
    '<div style="float: right; clear: both; width: 700px; shape-outside: circle()">',
    '</div>',
  ],
  'floats beside': ['<div style="float: left; width: 90px; height: 9000px"></div>', ''],
  'an absolute box': [
    '<div style="position: absolute; inset: 0 0 auto; writing-mode: vertical-lr; text-orientation: upright"><div style="writing-mode: horizontal-tb">',
    '</div></div>',
  ],
  'something inert': ['<div inert aria-hidden="true">', '</div>'],
  'a slot of a shadow root': [
    '<div><template shadowrootmode="open"><style>:host { letter-spacing: 9px; line-height: 4 } ::slotted(*) { text-transform: uppercase !important; letter-spacing: 9px !important } slot { text-align: center; font-weight: 900; white-space: pre }</style><slot></slot></template>',
    '</div>',
  ],
};

const xml = {
  type: 'application/xhtml+xml',
  doctype: '<!DOCTYPE html>',
  htmlAttributes: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"',
  script: '<script defer="defer" src="/dist/clinic-widgets.js"></script>',
};

export default [
  { name: 'quirks mode', doctype: '' },
  {
    name: 'quirks mode with the attributes of its time',
    doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">',
    bodyAttributes:
      'text="green" link="red" vlink="blue" alink="lime" bgcolor="silver" topmargin="0"',
    before: '<table width="100%" border="1" cellpadding="9"><tr><td align="center" valign="top">',
    after: '</td></tr></table>',
    head: css('body, td { font: italic 12px/1 sans-serif; text-align: right; color: navy }'),
  },
  {
    name: 'limited quirks mode',
    doctype:
      '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">',
  },
  {
    name: 'XHTML doctype',
    doctype:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">',
    htmlAttributes: 'xmlns="http://www.w3.org/1999/xhtml" lang="en"',
  },
  // Chromium tells elements that XML brings of none of their attributes, unless they were there before.
  { ...xml, name: 'XML', shows: 'fallback' },
  { ...xml, name: 'XML with our script at its end', script: '', after: scripts.blocking },
  { name: 'right to left', htmlAttributes: 'lang="ar" dir="rtl"' },
  { name: 'without a language', htmlAttributes: '' },
  {
    name: 'in German, not to be translated',
    htmlAttributes: 'lang="de" translate="no" class="notranslate"',
  },
  { name: 'a language that is none', htmlAttributes: 'lang="x-!"' },
  ...Object.entries(around).map(([name, [before, after]]) => ({
    name: `inside ${name}`,
    before,
    after,
  })),
];
