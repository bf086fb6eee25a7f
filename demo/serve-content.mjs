/**
 * The demo's posts say "3 hours ago", whenever you look. JSON has no "now", so
 * the files in `content/` hold placeholders instead of dates, and whatever
 * serves or imports them (the demo server, tests, stories) fills them in:
 *
 *   {{now-3h}}      2026-11-23T07:41:05Z   a moment before now: m, h or d
 *   {{now-3h|wp}}   2026-11-23T07:41:05    the same without a zone, as WordPress writes it
 *
 * No Node API is used, so it runs in a browser as well.
 */
const PLACEHOLDER = /\{\{now-(\d+)([mhd])(\|wp)?\}\}/g;
const MILLISECONDS = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * @param {string} text a content file with placeholders
 * @param {Date} [now] the moment they count from
 * @returns {string} the same with dates
 */
export function serveContent(text, now = new Date()) {
  return text.replace(PLACEHOLDER, (_, count, unit, wp) => {
    const date = new Date(now.getTime() - count * MILLISECONDS[unit]);
    return date.toISOString().slice(0, 19) + (wp ? '' : 'Z');
  });
}

export default serveContent;
