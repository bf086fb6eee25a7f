import { themes } from 'virtual:clinic-themes';

const sheet = document.createElement('style');

/** Puts a theme on the page, as its style sheet does, in place of another one. */
export function useTheme(name: string): void {
  const css = (themes as Record<string, string>)[name] ?? '';
  if (sheet.textContent !== css) sheet.textContent = css;
  if (!sheet.isConnected) document.head.append(sheet);
}
