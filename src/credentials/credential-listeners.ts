import { Injectable } from '@nestjs/common';
import { Listeners } from '../platform/listeners/listeners.js';

/** Tells the id of a credential that changed, or whose test succeeded and so lifted a stop. */
@Injectable()
export class CredentialListeners extends Listeners<string> {}
