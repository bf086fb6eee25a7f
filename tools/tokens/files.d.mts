import type { Token } from './tokens.mjs';

export const tokens: Token[];
export const tokensFile: string;
export function themeTokens(): Record<string, Token[]>;
export function themes(): Record<string, string>;
export function withDefaults(code: string): string;
