import type { Pass } from '../../contract/pass.ts';
import { blockPass, unblockPass, voidPass } from '../../contract/pass-admin.ts';
import { type PassChange, passChanges } from '../../rules/pass-state.ts';
import { writeLedger } from '../ledger.ts';
import { changePass, readPass, shownPass } from '../passes.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { HeldPass, Shop } from '../shop.ts';

interface Asked {
  readonly params: { readonly id: string };
  readonly query: { readonly lang?: string | undefined };
  readonly body: { readonly reason: string };
}

/** What lets whoever runs the campaigns change a pass's state. */
export const passAdminRoutes = (shop: Shop): Route[] => {
  const any = ({ id }: { readonly id: string }) => readPass(shop, id);

  const making =
    (kind: PassChange) =>
    ({ params, query, body: { reason } }: Asked): Pass => {
      const pass = any(params);
      const { from, to } = passChanges[kind];
      if (!from.some((one) => one === pass.state)) throw new Refusal('state_conflict');
      const changed = changePass<HeldPass>(shop, pass, { state: to });
      writeLedger(shop, changed, { kind, reason });
      return shownPass(shop, changed, query.lang);
    };

  return [
    route(voidPass, making('voided'), any),
    route(blockPass, making('blocked'), any),
    route(unblockPass, making('unblocked'), any),
  ];
};
