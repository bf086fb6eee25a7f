import { html, type TemplateResult } from 'lit';

// Lit knows a template by its strings, so these are made once for each level.
const templates: TemplateStringsArray[] = [];

/** A heading of a level; below 6 HTML has none, but ARIA has. */
export const heading = (level: number, part: string, content: unknown): TemplateResult => {
  const tag = level > 6 ? `div role="heading" aria-level="${level}"` : `h${level}`;
  templates[level] ??= Object.assign([`<${tag} part="`, '">', ''], { raw: [] });
  return html(templates[level]!, part, content);
};
