import { randomUUID } from 'node:crypto';

import type { Logger } from 'pino';

import { problemOf, type Refusal } from './refusal.ts';
import { refused, toResponse } from './reply.ts';

/** Answers what reaches no operation: with a problem, logged like any other request. */
export const turnAway = (log: Logger, refusal: Refusal, headers: Readonly<Record<string, string>> = {}): Response => {
  const requestId = randomUUID();
  const reply = refused(problemOf(refusal, requestId));
  log.info({ requestId, status: reply.status }, 'request');
  return toResponse({ ...reply, headers });
};
