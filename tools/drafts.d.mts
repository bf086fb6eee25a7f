export function drafts(): string[];
export function withoutDrafts(registry: string): string;
