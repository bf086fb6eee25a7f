import type { CDPSession } from 'puppeteer-core';
import type { Observation, SeenRequest } from './observation.js';

const MOST = 3000;

/** Follows what the page asks for, and what the browser's log says of it. */
export const followNetwork = async (
  session: CDPSession,
): Promise<Pick<Observation, 'requests' | 'log'>> => {
  const requests: SeenRequest[] = [];
  const log: Observation['log'] = [];
  const byId = new Map<string, SeenRequest>();
  session.on('Network.requestWillBeSent', ({ requestId, request, redirectResponse }) => {
    if (redirectResponse || requests.length >= MOST) return;
    const seen = {
      ...{ id: requestId, url: request.url.slice(0, 5000), status: 0, type: '' },
      ...{ failure: '', blocked: '', cors: '' },
    };
    byId.set(requestId, seen);
    requests.push(seen);
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const seen = byId.get(requestId);
    if (!seen) return;
    seen.status = response.status;
    const [, type = ''] =
      Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-type') ??
      [];
    seen.type = type.split(';')[0]!.trim().toLowerCase();
  });
  session.on(
    'Network.loadingFailed',
    ({ requestId, errorText, blockedReason = '', corsErrorStatus }) => {
      const seen = byId.get(requestId);
      if (!seen) return;
      seen.failure = errorText || 'blocked';
      seen.blocked = blockedReason;
      seen.cors = corsErrorStatus?.corsError ?? '';
    },
  );
  session.on('Log.entryAdded', ({ entry }) => {
    if (log.length < 500) log.push({ text: entry.text.slice(0, 5000), url: entry.url ?? '' });
  });
  await Promise.all([
    // Bodies are asked for at the end: of content and the page alone.
    session.send('Network.enable', {
      maxTotalBufferSize: 60e6,
      maxResourceBufferSize: 12e6,
    }),
    session.send('Log.enable'),
  ]);
  return { requests, log };
};
