import type { Writable } from 'node:stream';

import { maskedPhone } from '../../../src/rules/phone.ts';

/** Brings a one-time code to a phone: by SMS, where a shop has somebody who sends them. */
export interface CodeSender {
  /** Resolves once the code is on its way to `phone` (E.164), in the language asked for; rejects where it cannot be sent. */
  send(phone: string, code: string, lang?: string): Promise<void>;
}

/** The demo's sender: a line on the terminal, for whoever started it, in place of an SMS. */
export const terminalSender = (terminal: Pick<Writable, 'write'> = process.stderr): CodeSender => ({
  send(phone, code) {
    terminal.write(`  One-time code ${code} for ${maskedPhone(phone)} (this is a demo: no SMS was sent)\n`);
    return Promise.resolve();
  },
});
