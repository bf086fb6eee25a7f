/** Words of a text as a part of an address; letters of every script stay. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['\u2019]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');

/** The last part of an address that says which article it is; empty where none does. */
const lastPart = (url: string | undefined): string => {
  try {
    const { pathname, protocol } = new URL(url ?? '', 'https://relative.example');
    const parts = pathname.split('/').filter(Boolean);
    const last = decodeURIComponent(parts.pop() ?? '').replace(
      /\.(x?html?|php|aspx?|md|markdown|json|xml)$/i,
      '',
    );
    return /^(index|default|feed|posts|page|blog)$/i.test(last) || (protocol === 'file:' && !last)
      ? ''
      : slug(last);
  } catch {
    return '';
  }
};

/** Gives ids that stay the same from import to import, and none twice. */
export const makeIds = () => {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (url: string | undefined, title: string, fallback = 'item'): string => {
    const wanted = lastPart(url) || slug(title) || fallback;
    let id = wanted;
    let i = counts.get(wanted) ?? 1;
    while (taken.has(id)) id = `${wanted}-${++i}`;
    counts.set(wanted, i);
    taken.add(id);
    return id;
  };
};
