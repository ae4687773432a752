import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { checkKeysEarly } from './access/early-key-check.js';
import type { DestinationStream } from 'pino';
import { AppModule } from './app.module.js';
import { buildOpenApi } from './openapi-document.js';
import { type HttpSettings, Settings } from './platform/config/settings.js';
import { useLenientBodyParser } from './platform/http/body-parser.js';
import { registerDirectRoutes } from './platform/http/direct-route.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { serverOptions } from './platform/http/server-options.js';
import { closeSilentConnections } from './platform/http/silent-connections.js';
import { StrictInputInterceptor } from './platform/http/strict-input.interceptor.js';
import { createValidationPipe } from './platform/http/validation.js';
import { watchRequests } from './platform/http/watch-requests.js';
import { ApplicationLogger } from './platform/observability/application-logger.js';
import { HttpMetrics } from './platform/observability/http-metrics.js';
import { WebhookRoutes } from './webhooks/webhook-routes.js';

/**
 * Builds the application that answers HTTP, complete but not yet listening. The program, the tests and the OpenAPI
 * export all come through here, so that what is tested and documented is what runs.
 *
 * @param databaseUrl a migrated database
 * @param logTo where log lines go instead of standard output
 */
export async function createApp(
  settings: Settings,
  databaseUrl: string,
  logTo?: DestinationStream,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(serverOptions(settings));
  const module = AppModule.forRoot(settings, databaseUrl, logTo);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    bodyParser: false,
    // Else Nest ends the process by itself, and the embedded database stays behind.
    abortOnError: false,
  });
  await configure(app);
  return app;
}

/** Everything about HTTP that is the same for all routes. */
export async function configure(app: NestFastifyApplication): Promise<void> {
  const { http } = app.get(Settings);
  app.useLogger(app.get(ApplicationLogger));
  watchRequests(app, app.get(HttpMetrics), app.get(Settings).logLevel);
  useLenientBodyParser(app);
  checkKeysEarly(app);
  if (http.corsOrigins.length > 0) app.enableCors(corsOptions(http));
  closeSilentConnections(app);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new StrictInputInterceptor());
  app.useGlobalPipes(createValidationPipe());
  app.useSecurityHeaders({ contentSecurityPolicy: swaggerContentPolicy() });
  await registerDirectRoutes(app, app.get(WebhookRoutes).all);
  if (http.docs === 'off') return;
  SwaggerModule.setup('docs', app, () => buildOpenApi(app), {
    jsonDocumentUrl: 'docs/openapi.json',
    customSiteTitle: 'ERPGate API',
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true },
  });
}

/** Without cookies: a script has to have a key of its own to call with. */
function corsOptions({ corsOrigins }: HttpSettings) {
  return {
    origin: [...corsOrigins],
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['retry-after'],
    maxAge: 600,
  };
}

/** Swagger UI brings its own inline script and style; nothing else is let in. */
function swaggerContentPolicy() {
  return {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'unsafe-inline'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      upgradeInsecureRequests: null,
    },
  };
}
