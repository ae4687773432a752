import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parseStrictJson } from './strict-json.js';

/** Routes below this path get their body as the bytes that came. */
const RAW_BODY_PATH = '/webhooks/';

/**
 * Reads bodies whatever their content type says: webhooks as raw bytes, everything else as strict JSON. A client that
 * forgets the header is not told about media types, it is understood.
 */
export function useLenientBodyParser(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  // Fastify answers 415 to a content type it cannot parse before any parser is asked, and Cin7 would switch the webhook off.
  fastify.addHook('onRequest', (request, _reply, done) => {
    delete request.headers['content-type'];
    done();
  });
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    if (request.url.startsWith(RAW_BODY_PATH)) return done(null, body);
    // Nobody waits for it, and nobody was asked for a key.
    if (request.is404) return done(null, undefined);
    try {
      done(null, parseStrictJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}
