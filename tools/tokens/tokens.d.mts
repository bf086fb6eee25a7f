/** A color of the design tokens format, as we write it: sRGB, with its hex. */
export interface Color {
  colorSpace: string;
  components: number[];
  alpha?: number;
  hex: string;
}

export interface Token {
  /** The custom property. */
  name: `--clinic-${string}`;
  type: 'color' | 'fontFamily' | 'dimension' | 'shadow' | 'duration';
  /** In the format; of a default that follows from the page, as it comes out on a plain one. */
  value: unknown;
  /** What a theme has on dark pages in place of `value`. */
  dark?: Color;
  /** The real CSS, where `value` is not it. */
  css?: string;
  description?: string;
}

export function listTokens(file: object): Token[];
export function toCss(type: Token['type'], value: unknown): string;
export function themeCss(tokens: readonly Token[]): string;
