// What is published of data: the JSON Schema, what it says about a document, and the list of widgets.
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { serveContent } from '../../demo/serve-content.mjs';

const root = new URL('../../', import.meta.url);
export const json = async (path) => JSON.parse(await readFile(new URL(path, root), 'utf8'));

/** What dist/custom-elements.json says of each widget. */
export const widgets = (await json('dist/custom-elements.json')).modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName && tagName !== 'clinic-content');

export const schema = await json('dist/content.schema.json');
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  schema,
);

/** What is wrong with a document, each as "/articles/0/id must be string". */
export const mistakes = (document) =>
  validate(document)
    ? []
    : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);

/** The demo's content, its dates filled in. */
export const sample = async () =>
  JSON.parse(serveContent(await readFile(new URL('demo/content/ketamine.json', root), 'utf8')));
