// What the build does to the finished code for gzip, it has to do without a difference to what the code does.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parseAst } from 'rollup/parseAst';

const { outputFiles } = await build({
  stdin: {
    contents: ['arrange', 'bindings', 'name-members', 'rename', 'reorder']
      .map((name) => `export * from './tools/build/${name}.js';`)
      .join('\n'),
    resolveDir: fileURLToPath(new URL('../../', import.meta.url)),
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
});
const { arranged, bindingsIn, membersNamed, namesFor, renamed, reordered } = await import(
  `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
);

/** Calls everything better than what was before, so that all that can be done is done. */
const always = () => () => true;
/** Likes better what is larger by this measure. */
const more = (measure) => (first) => {
  let best = measure(first);
  return (text) => measure(text) > best && ((best = measure(text)), true);
};
const run = (code) => {
  new Function(`"use strict";${code}`)();
  return JSON.stringify(globalThis.result);
};

describe('renamed variables', () => {
  const shuffled = (code) => renamed(code, parseAst, always);
  const meaning = (code) => bindingsIn(parseAst(code)).meaning.join();

  const samples = {
    'closures and names that are shadowed':
      'let e=1,t=(e,r=e+1)=>{let i=e=>e+r;{let e=i(r);r+=e}return i(r)};globalThis.result=[e,t(2),t(2,3)]',
    'shorthands, in patterns and objects':
      'let e={name:1,url:[2]},{name,url:[t]}=e,r=({name,i=name})=>({name,i});globalThis.result=[name,t,r(e)]',
    'classes, and their names inside':
      'class e{constructor(t){this.t=t}t(){return new e(this.i)}static e=()=>e}class t extends e{get e(){return super.t}}let r=class i{i(){return i}};globalThis.result=[new t(1).t,new t(2).e.name,e.e()===e,new r().i()===r]',
    'loops, labels and what is caught':
      'let e=[];t:for(let t of [1,2,3])for(let r=0;r<t;r++){if(r)continue t;try{throw t}catch(r){e.push(r,t)}}for(let t in{a:1})e.push(t);globalThis.result=e',
    'defaults and the rest':
      'let e=(t,{r=t,...i}={},[n=r]=[],...a)=>[t,r,i,n,a];globalThis.result=[e(1),e(1,{s:2},[],3)]',
    'arguments and templates':
      'function e(t){let r=arguments;return`${t}${r.length}${(e=>e)(t)}`}globalThis.result=e(1,2)',
  };
  for (const [what, code] of Object.entries(samples)) {
    it(`do the same: ${what}`, () => {
      const other = shuffled(code);
      assert.notEqual(other, code);
      assert.equal(meaning(other), meaning(code));
      assert.equal(run(other), run(code));
    });
  }

  it('hide no global', () => {
    const code = '(x=>[e,()=>t,x,r.i])()';
    assert.match(shuffled(code), /^\((\w)=>\[e,\(\)=>t,\1,r\.i\]\)\(\)$/);
    assert.doesNotMatch(shuffled(code), /\([etr]=>/);
  });

  it('mean something else where a name is hidden', () => {
    const code = 'let a=1;{let b=2;a}';
    assert.equal(meaning('let c=1;{let d=2;c}'), meaning(code));
    assert.notEqual(meaning('let a=1;{let a=2;a}'), meaning(code));
    assert.notEqual(meaning('let a=1;{let b=2;b}'), meaning(code));
    assert.notEqual(meaning('let a=1;{let b=2;c}'), meaning(code));
  });
});

describe('reordered functions', () => {
  const forwards = more(
    (code) => -[...code.matchAll(/=>/g)].reduce((sum, { index }) => sum + index, 0),
  );

  it('move forwards, and all else stays in its order', () => {
    const code =
      'let e=1,t=()=>e+i;class r{}let i=t.name,n=async(e)=>i+e,a=new r;a.b=t();let s=(e)=>e+a.b;globalThis.result=s(2);';
    const other = reordered(code, parseAst(code), forwards);
    assert.equal(
      other,
      'let t=()=>e+i,s=(e)=>e+a.b,e=1,n=async(e)=>i+e;class r{}let i=t.name,a=new r;a.b=t();globalThis.result=s(2);',
    );
    assert.equal(run(other), run(code));
  });
});

describe('what may stand in any order', () => {
  /** The code with its rows in the order that comes last in the alphabet. */
  const turned = (code) =>
    arranged(code, parseAst(code), (last) => (text) => text > last && ((last = text), true));

  it('are fields, also of objects in objects, and methods', () => {
    assert.equal(
      turned('f({a:1,b:{c:2,d(){}},e:[{g:3,h:4}]})'),
      'f({e:[{h:4,g:3}],b:{d(){},c:2},a:1})',
    );
    assert.equal(
      turned('class A{a(){}get b(){}static c(){}}'),
      'class A{static c(){}get b(){}a(){}}',
    );
  });

  it('are not fields that others are spread among, whose values change something, or of a table without a prototype', () => {
    for (const code of [
      'f({a:1,...b,c:2})',
      'f({a:i++,b:i})',
      'f({a:i=1,b:i})',
      'f({a:1,[b]:2})',
      'f({__proto__:null,a:1,b:2})',
      'class A{a=1;b(){}}',
    ])
      assert.equal(turned(code), code);
  });

  it('are declarations, unless one may override the other', () => {
    const sheet = (rule) => `f('a{${rule}}b,c{color:red}')`;
    const rules = {
      'color:red;display:block': 'display:block;color:red',
      '--a:1;--b:2': '--b:2;--a:1',
      'all:initial;display:block': 'all:initial;display:block',
      'margin:0;margin-block-start:1em': 'margin:0;margin-block-start:1em',
      'font:inherit;line-height:1': 'font:inherit;line-height:1',
      'block-size:1em;min-block-size:0': 'block-size:1em;min-block-size:0',
    };
    for (const [rule, other] of Object.entries(rules))
      assert.equal(turned(sheet(rule)), sheet(other));
  });
});

describe('members', () => {
  const code =
    'class A{a(){return this.b}get b(){return{a:1,c:{b:2}}}}let {a,c:{b}}=new A().a();globalThis.result=[a,b,new A().b.c.b,((a)=>a)(3)]';

  it('exchange their names everywhere, and do the same', () => {
    const names = namesFor(
      code,
      parseAst(code),
      ['a', 'b'],
      more((text) => -text.indexOf('.a')),
    );
    assert.deepEqual(names, { a: 'b', b: 'a' });
    const other = membersNamed(code, parseAst(code), names);
    assert.equal(
      other,
      'class A{b(){return this.a}get a(){return{b:1,c:{a:2}}}}let {b:a,c:{a:b}}=new A().b();globalThis.result=[a,b,new A().a.c.a,((a)=>a)(3)]',
    );
    assert.equal(run(other), run(code));
  });
});
