import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { DestinationStream } from 'pino';
import { AppModule } from './app.module.js';
import { buildOpenApi } from './openapi-document.js';
import type { Settings } from './platform/config/settings.js';
import { useLenientBodyParser } from './platform/http/body-parser.js';
import { registerDirectRoutes } from './platform/http/direct-route.js';
import { answerFrameworkError } from './platform/http/framework-error.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { closeSilentConnections } from './platform/http/silent-connections.js';
import { StrictInputInterceptor } from './platform/http/strict-input.interceptor.js';
import { createValidationPipe } from './platform/http/validation.js';
import { ApplicationLogger } from './platform/observability/application-logger.js';
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
  const adapter = new FastifyAdapter({
    bodyLimit: settings.webhookBodyLimitBytes,
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: true },
    requestTimeout: 60_000,
    keepAliveTimeout: 75_000,
    frameworkErrors: answerFrameworkError,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(settings, databaseUrl, logTo),
    adapter,
    {
      bufferLogs: true,
      bodyParser: false,
      // Else Nest ends the process by itself, and the embedded database stays behind.
      abortOnError: false,
    },
  );
  await configure(app);
  return app;
}

/** Everything about HTTP that is the same for all routes. */
export async function configure(app: NestFastifyApplication): Promise<void> {
  app.useLogger(app.get(ApplicationLogger));
  useLenientBodyParser(app);
  closeSilentConnections(app);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalInterceptors(new StrictInputInterceptor());
  app.useGlobalPipes(createValidationPipe());
  app.useSecurityHeaders({ contentSecurityPolicy: swaggerContentPolicy() });
  await registerDirectRoutes(app, app.get(WebhookRoutes).all);
  SwaggerModule.setup('docs', app, () => buildOpenApi(app), {
    jsonDocumentUrl: 'docs/openapi.json',
    customSiteTitle: 'ERPGate API',
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true },
  });
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
