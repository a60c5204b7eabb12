import { forfeitAward, fulfilAward } from '../../src/contract/award.ts';
import type { Pass } from '../../src/contract/pass.ts';
import { blockPass, unblockPass, voidPass } from '../../src/contract/pass-admin.ts';
import { asAdmin, type Connect } from './admin-session.ts';
import { KeyedWrite } from './keyed-write.ts';
import type { CounterMessages } from './messages.ts';
import { signInFailure } from './sign-in-failure.ts';

/** What only a manager may do to a card or a coupon. */
export type PassAction = 'block' | 'unblock' | 'void';

/** What they may do to a parcel. */
export type ParcelAction = 'fulfil' | 'forfeit';

type Action = PassAction | ParcelAction;

/** What can be done in each state; a coupon can only be made void. */
export const actionsIn: Readonly<Record<Pass['state'], readonly PassAction[]>> = {
  active: ['block', 'void'],
  blocked: ['unblock', 'void'],
  available: ['void'],
  redeemed: [],
  expired: ['void'],
  voided: [],
};

const operations = {
  block: blockPass,
  unblock: unblockPass,
  void: voidPass,
  fulfil: fulfilAward,
  forfeit: forfeitAward,
} as const;

/** Which words are said of each. */
const wordsOf = {
  block: 'manager',
  unblock: 'manager',
  void: 'manager',
  fulfil: 'parcels',
  forfeit: 'parcels',
} as const satisfies Record<Action, keyof CounterMessages>;

/** What an attempt came to, where it was not done in words. */
export type ChangeEnd =
  | { readonly name: 'done' }
  | { readonly name: 'not-done'; readonly said: string }
  /** It may have been done: with the same key it is done once only. */
  | { readonly name: 'unsettled'; readonly said: string };

/** One change of one card, coupon or parcel by a manager, for one reason; it may be tried again until somebody says what became of it. */
export class ManagerChange<A extends Action = PassAction> {
  readonly #write: KeyedWrite<(typeof operations)[Action]>;

  constructor(readonly action: A) {
    this.#write = new KeyedWrite<(typeof operations)[Action]>(operations[action]);
  }

  /** Opens the manager's session, makes the change, and forgets the session. */
  async make(
    connect: Connect,
    { id, reason, pin }: { readonly id: string; readonly reason: string; readonly pin: string },
    messages: CounterMessages,
  ): Promise<ChangeEnd> {
    const { manager, unsettled } = messages;
    const acted = await asAdmin(connect, pin, (client) =>
      this.#write.send(client, { params: { id }, query: {}, body: { reason } }),
    );
    if (acted.name === 'shut') {
      const said = signInFailure(acted.failure, messages);
      // Whom the door stays shut for now may have been in before.
      return this.#write.isUnsettled
        ? { name: 'unsettled', said: `${said} · ${manager.mayBe}` }
        : { name: 'not-done', said };
    }
    const { end } = acted;
    if (end?.name === 'done') return { name: 'done' };
    if (end?.name !== 'refused')
      return { name: 'unsettled', said: `${end ? `${unsettled[end.why]} · ` : ''}${manager.mayBe}` };
    switch (end.problem.code) {
      case 'state_conflict':
        return { name: 'not-done', said: messages[wordsOf[this.action]].changed };
      case 'not_found':
        return { name: 'not-done', said: messages[wordsOf[this.action]].notFound };
      default:
        return { name: 'not-done', said: manager.notDone };
    }
  }
}
