import type { Plugin } from 'rollup';
import { createGenerator } from 'ts-json-schema-generator';

const id = 'https://clinic-widgets.example/content.schema.json';

/** Makes the JSON Schema of the content format from its TypeScript types, so that the two cannot drift apart. */
export function contentSchema(): Plugin {
  return {
    name: 'content-schema',
    generateBundle() {
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
      const source = JSON.stringify(schema, null, 2).replaceAll('"#/definitions/', '"#/$defs/');
      this.emitFile({ type: 'asset', fileName: 'content.schema.json', source: `${source}\n` });
    },
  };
}
