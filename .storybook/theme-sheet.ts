import { themes } from './themes.js';

const sheet = document.createElement('style');

/** Puts a theme on the page, as its style sheet does, in place of another one. */
export function useTheme(name: string): void {
  const css = themes[name] ?? '';
  if (sheet.textContent !== css) sheet.textContent = css;
  if (!sheet.isConnected) document.head.append(sheet);
}
