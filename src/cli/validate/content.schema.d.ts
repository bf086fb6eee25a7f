/** The JSON Schema of the native format; the build makes it from the types. */
declare module 'content.schema' {
  const schema: import('./walk.js').Schema;
  export default schema;
}
