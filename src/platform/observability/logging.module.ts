import { type DynamicModule, Module, RequestMethod } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import type { LogLevel } from '../config/settings.js';
import { ApplicationLogger } from './application-logger.js';

/** Never written, wherever it turns up in a log line. */
const SECRETS = [
  'req.headers.authorization',
  'req.headers.apikey',
  'req.headers.cookie',
  'req.headers["api-auth-applicationkey"]',
  '*.password',
  '*.apiKey',
  '*.pushApiKey',
  '*.applicationKey',
  '*.key',
  'password',
  'apiKey',
  'pushApiKey',
];

/** Structured logs, one JSON object a line. */
@Module({})
export class LoggingModule {
  /** @param logTo where lines go instead of standard output */
  static forRoot(level: LogLevel, logTo?: DestinationStream): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRoot({
          exclude: [{ path: 'webhooks/*path', method: RequestMethod.POST }],
          pinoHttp: {
            level,
            ...(logTo ? { stream: logTo } : {}),
            redact: { paths: SECRETS, censor: '[hidden]' },
            // A line per request would be most of the log; requests that went well are there for who asks for debug.
            customLogLevel: (_request, response, error) =>
              error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
            serializers: { req: (req: { method: string; url: string }) => ({ method: req.method, url: req.url }) },
            quietReqLogger: true,
          },
        }),
      ],
      providers: [ApplicationLogger],
      exports: [ApplicationLogger],
    };
  }
}
