import type { Cut } from './lit-cuts.js';

const PROVIDER = '@lit/context/development/lib/controllers/context-provider.js';
const CONSUMER = '@lit/context/development/lib/controllers/context-consumer.js';
const NOTIFIER = '@lit/context/development/lib/value-notifier.js';

const method = (signature: string) =>
  new RegExp(`^ {4}${signature.replace(/[$()?.]/g, '\\$&')} {[\\s\\S]*?\\n {4}}\\n`, 'm');

/** What @lit/context can do and our two uses of it do not need. */
export const unusedContext: Cut[] = [
  // define() registers the provider first, so that none ever comes after its consumers.
  {
    file: PROVIDER,
    why: 'no provider later than its consumers',
    find: /export class ContextProviderEvent[\s\S]*?\n}\n/,
  },
  { file: PROVIDER, why: 'see above', find: /this\.onProviderRequest = [\s\S]*?\n {8}};\n/ },
  { file: PROVIDER, why: 'see above', find: /this\.host\.addEventListener\('context-provider'.*/ },
  { file: PROVIDER, why: 'see above', find: method('hostConnected()') },
  {
    file: PROVIDER,
    why: 'options are an object',
    find: /if \(contextOrOptions\.context !== undefined\) {[\s\S]*?\n {8}}\n {8}else {[\s\S]*?\n {8}}\n/,
    put: 'this.context = contextOrOptions.context;\n',
  },
  {
    file: PROVIDER,
    why: 'see above',
    find: /super\(contextOrOptions[\s\S]*?: initialValue\);/,
    put: 'super(contextOrOptions.initialValue);',
  },
  {
    file: CONSUMER,
    why: 'options are an object',
    find: /if \(contextOrOptions\.context !== undefined\) {[\s\S]*?\n {8}}\n {8}else {[\s\S]*?\n {8}}\n/,
    put: 'this.context = contextOrOptions.context;\n',
  },
  {
    file: CONSUMER,
    why: 'all consumers subscribe',
    unless: /new ContextConsumer\((?![^;]*subscribe: true)/,
    find: /if \(!this\.subscribe\) {[\s\S]*?\n {16}}/,
  },
  { file: CONSUMER, why: 'see above', find: 'this.subscribe = false;' },
  {
    file: CONSUMER,
    why: 'see above',
    find: 'this._callback, this.subscribe',
    put: 'this._callback, true',
  },
  {
    file: CONSUMER,
    why: 'no consumer has a callback',
    unless: /new ContextConsumer\([^;]*\bcallback\b/,
    find: /if \(!this\.provided \|\| this\.subscribe\) {[\s\S]*?\n {12}}\n/,
  },
  {
    file: CONSUMER,
    why: 'see above',
    find: 'this.provided = false;\n        this.value',
    put: 'this.value',
  },
  { file: CONSUMER, why: 'see above', find: 'this.provided = false;' },
  { file: NOTIFIER, why: 'nothing is forced', find: method('clearCallbacks()') },
];
