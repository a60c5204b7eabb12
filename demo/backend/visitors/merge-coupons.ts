import { sql } from 'kysely';

import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { dayAt } from '../../../src/rules/days.ts';
import { limitsOf } from '../../../src/rules/limits.ts';
import { readCampaigns } from '../campaigns/campaign-store.ts';
import { writeLedger } from '../database/ledger.ts';
import type { Database } from '../database/open.ts';
import type { PassRow } from '../database/schema.ts';
import { isCoupon, passState } from '../operations/kept-passes.ts';

/** Makes a guest's pass void which is one too many. */
export const voidAsOneTooMany = async (database: Database, pass: PassRow, at: Date): Promise<void> => {
  await database.updateTable('passes').set({ state: 'voided' }).where('id', '=', pass.id).execute();
  await writeLedger(database, {
    kind: 'voided',
    campaignId: pass.campaign_id,
    passId: pass.id,
    at,
    reason: 'the holder has another since signing in',
    channel: pass.channel ?? undefined,
  });
};

/** Whether a coupon is one more than a visitor may have of those that they have: in all, or of its day. */
const isOneTooMany = (definition: CampaignDefinition, pass: PassRow, held: readonly PassRow[]) => {
  const { total = Infinity, today = Infinity } = limitsOf(definition);
  const dayOf = ({ issued_at }: PassRow) => dayAt(issued_at.getTime(), definition.timeZone);
  return held.length > total || held.filter((other) => dayOf(other) === dayOf(pass)).length > today;
};

/** Where two had more coupons of a campaign than one may have, the newest of the guest's that can still be used are void; what was won is none too many. Both lists are oldest first. */
export const voidSurplus = async (
  database: Database,
  { moved, all, at }: { readonly moved: readonly PassRow[]; readonly all: readonly PassRow[]; readonly at: Date },
): Promise<void> => {
  const coupons = moved.filter((pass) => isCoupon(pass) && pass.award_id === null);
  const campaigns = await readCampaigns(
    database,
    coupons.map(({ campaign_id }) => campaign_id),
  );
  const gone = new Set(all.filter(({ state }) => state === 'voided').map(({ id }) => id));
  for (const pass of coupons.toReversed()) {
    const held = all.filter(({ id, campaign_id }) => campaign_id === pass.campaign_id && !gone.has(id));
    const campaign = campaigns.get(pass.campaign_id);
    if (passState(pass, at.getTime()) !== 'available') continue;
    if (!campaign || !isOneTooMany(campaign.definition, pass, held)) continue;
    await voidAsOneTooMany(database, pass, at);
    gone.add(pass.id);
  }
};

/** What a guest was issued counts for who they are. */
export const addCounts = async (
  database: Database,
  { guest, known }: { readonly guest: string; readonly known: string },
): Promise<void> => {
  await sql`
    insert into issued_counts as kept (campaign_id, visitor_id, total, day_began_at, today)
    select campaign_id, ${known}, total, day_began_at, today from issued_counts where visitor_id = ${guest}
    on conflict (campaign_id, visitor_id) do update set
      total = kept.total + excluded.total,
      today = case
        when kept.day_began_at = excluded.day_began_at then kept.today + excluded.today
        when kept.day_began_at > excluded.day_began_at then kept.today
        else excluded.today
      end,
      day_began_at = greatest(kept.day_began_at, excluded.day_began_at)`.execute(database);
  await database.deleteFrom('issued_counts').where('visitor_id', '=', guest).execute();
};
