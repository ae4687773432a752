import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';

/** Nest tells at every start which modules and routes it found; that is only of use to who debugs Nest. */
const CHATTY_CONTEXTS = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

/** The application's logger: pino, without the framework's lists at every start. */
@Injectable()
export class ApplicationLogger extends Logger {
  override log(message: unknown, ...optional: unknown[]): void {
    const context = optional.at(-1);
    if (typeof context === 'string' && CHATTY_CONTEXTS.has(context)) this.debug(message, ...optional);
    else super.log(message, ...optional);
  }
}
