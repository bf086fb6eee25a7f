/// <reference types="vite/client" />

/** The languages of the interface, each by its own name. */
export const languages: Record<string, string> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  ar: 'العربية',
  'zh-Hans': '简体中文',
  vi: 'Tiếng Việt',
};

/** How text runs in a language. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

const scripts = import.meta.glob('../src/locales/*.define.ts');

/** Registers a language's words, as its script does on a page; English is always there. */
export async function loadLanguage(language: unknown): Promise<void> {
  await scripts[`../src/locales/${String(language)}.define.ts`]?.();
}
