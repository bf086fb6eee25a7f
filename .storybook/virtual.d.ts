declare module 'virtual:custom-elements' {
  import type { Package } from 'custom-elements-manifest/schema.d.ts';
  const manifest: Package;
  export default manifest;
}

declare module 'virtual:clinic-themes' {
  /** The CSS of each theme, by its name. */
  export const themes: Record<'calm' | 'high-contrast', string>;
}

declare module '*.css' {}

declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
