import type { Plugin } from 'rollup';
import { createGenerator } from 'ts-json-schema-generator';

const id = 'https://clinic-widgets.example/content.schema.json';

/** The JSON Schema of the content format, from its TypeScript types, so that the two cannot drift apart. */
const makeSchema = (): string => {
  const { definitions, ...root } = createGenerator({
    path: 'src/content/types.ts',
    tsconfig: 'tsconfig.json',
    type: 'ContentDocument',
    skipTypeCheck: true, // `npm run lint` checks
    additionalProperties: true, // unknown fields are ignored, not wrong
    topRef: false,
  }).createSchema('ContentDocument');
  const schema = {
    ...root,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'Clinic Widgets content',
    description:
      'Patient-education content in the format clinic-content/1, as the clinic-* elements read it.',
    $defs: definitions,
  };
  return JSON.stringify(schema, null, 2).replaceAll('"#/definitions/', '"#/$defs/');
};

/** Writes `content.schema.json`. */
export function contentSchema(): Plugin {
  return {
    name: 'content-schema',
    generateBundle() {
      const source = `${makeSchema()}\n`;
      this.emitFile({ type: 'asset', fileName: 'content.schema.json', source });
    },
  };
}

/** Gives the same to the command line, which imports it as `content.schema`. */
export function embedSchema(): Plugin {
  const embedded = '\0content.schema';
  return {
    name: 'embed-schema',
    resolveId: (source) => (source === 'content.schema' ? embedded : null),
    load: (module) => (module === embedded ? `export default ${makeSchema()};` : null),
  };
}
