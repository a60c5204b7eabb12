import type { Clock } from './clock.ts';
import type { Database } from './database/open.ts';
import type { WriteLimits } from './http/limits.ts';
import type { OneTimeCodes } from './one-time-codes/send.ts';
import type { Secrets } from './secrets.ts';
import type { PinGuard } from './sessions/pins.ts';
import type { Wechat } from './wechat/wechat.ts';

/** What handlers work with. */
export interface Services {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly pins: PinGuard;
  readonly oneTimeCodes: OneTimeCodes;
  readonly limits: WriteLimits;
  /** Absent where the backend speaks for no official account. */
  readonly wechat: Wechat | undefined;
  /** Adds those campaigns of the settings that the database does not have. */
  readonly seed: () => Promise<void>;
}
