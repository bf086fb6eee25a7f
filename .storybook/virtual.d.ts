declare module 'virtual:custom-elements' {
  import type { Package } from 'custom-elements-manifest/schema.d.ts';
  const manifest: Package;
  export default manifest;
}

declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
