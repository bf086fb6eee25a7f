/** Replaces `{{now-3h}}` and the like by dates before `now`. */
export function serveContent(text: string, now?: Date): string;
export default serveContent;
