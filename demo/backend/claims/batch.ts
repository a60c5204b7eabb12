import { type RawBuilder, sql } from 'kysely';

import { createClaim } from '../../../src/contract/pass.ts';
import type { Identity } from '../../../src/contract/session.ts';
import { claimFormErrors, formOf } from '../../../src/rules/claim-form.ts';
import { isUsedUp, limitsOf, quotaLeft } from '../../../src/rules/limits.ts';
import { isWinning } from '../../../src/rules/references.ts';
import { claimRefusal } from '../../../src/rules/standing.ts';
import { countEachIssued, isShown, readCampaigns, type StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import type { SentWrite } from '../http/handler.ts';
import type { Reply } from '../http/reply.ts';
import { describePass } from '../operations/kept-passes.ts';
import type { Services } from '../services.ts';
import { erasedHashOf } from '../sessions/keys.ts';
import { principalName } from '../sessions/principal.ts';
import { holdVisitors } from '../visitors/as-visitor.ts';
import { insertingPasses, type NewPass, newPass, takingFromStock, writingIssued } from './issue.ts';
import { countingEach, countsAt } from './issued-counts.ts';

export type GatheredClaim = SentWrite<typeof createClaim>;

/** What there is of a claim's visitor. */
interface Found {
  readonly erasures: number | null;
  readonly alias_of: string | null;
  readonly phone: string | null;
  readonly was_answered: boolean;
  readonly total: number | null;
  readonly day_began_at: Date | null;
  readonly today: number | null;
  readonly is_kept: boolean;
  readonly has_card: boolean;
}

/** A claim that is granted, and what it is issued. */
interface Granted {
  readonly claim: GatheredClaim;
  readonly campaign: StoredCampaign;
  readonly pass: NewPass;
}

const byName = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** Every process takes what it locks in this order, so that no two wait for each other. */
const inOrder = (claims: readonly GatheredClaim[]) =>
  claims.toSorted(
    (one, other) => byName(one.params.id, other.params.id) || byName(one.visitor.visitorId, other.visitor.visitorId),
  );

/** One of each visitor: the next may depend on what became of the first. */
const onePerVisitor = (claims: readonly GatheredClaim[]) => {
  const seen = new Set<string>();
  return claims.filter(({ visitor: { visitorId } }) => !seen.has(visitorId) && seen.add(visitorId));
};

const find = async (
  database: Database,
  secret: string,
  claims: readonly GatheredClaim[],
): Promise<readonly Found[]> => {
  const { rows } = await sql<Found>`
    select
      erasures.times as erasures, visitors.alias_of, visitors.phone,
      idempotency_keys.key is not null as was_answered,
      issued_counts.total, issued_counts.day_began_at, issued_counts.today,
      kept_limits.campaign_id is not null as is_kept,
      passes.id is not null as has_card
    from unnest(
      ${claims.map(({ visitor }) => visitor.visitorId)}::text[],
      ${claims.map(({ visitor }) => erasedHashOf(secret, visitor.visitorId))}::text[],
      ${claims.map(({ params }) => params.id)}::text[],
      ${claims.map(({ visitor }) => principalName(visitor))}::text[],
      ${claims.map(({ path }) => path)}::text[],
      ${claims.map(({ key }) => key)}::text[]
    ) with ordinality as asked (visitor_id, visitor_hash, campaign_id, principal, path, key, place)
    left join erasures using (visitor_hash)
    left join visitors on visitors.id = asked.visitor_id
    left join idempotency_keys on idempotency_keys.principal = asked.principal
      and idempotency_keys.method = ${createClaim.method}
      and idempotency_keys.path = asked.path and idempotency_keys.key = asked.key
    left join issued_counts on issued_counts.campaign_id = asked.campaign_id
      and issued_counts.visitor_id = asked.visitor_id
    left join kept_limits on kept_limits.campaign_id = asked.campaign_id
      and kept_limits.visitor_hash = asked.visitor_hash
    left join passes on passes.campaign_id = asked.campaign_id and passes.visitor_id = asked.visitor_id
      and passes.kind = 'card'
    order by asked.place`.execute(database);
  return rows;
};

/** Whether a visitor is who their token says, and asks for the first time. */
const isAsTheySay = ({ visitor }: GatheredClaim, { erasures, alias_of: alias, was_answered: was }: Found) =>
  (erasures ?? 0) <= visitor.erasures && alias === null && !was;

const mayHaveMore = ({ definition }: StoredCampaign, { now }: GatheredClaim, found: Found) => {
  if (found.is_kept) return false;
  if (definition.kind === 'card') return !found.has_card;
  const { total, day_began_at, today } = found;
  const kept = total === null || !day_began_at || today === null ? undefined : { total, day_began_at, today };
  return !isUsedUp(quotaLeft(limitsOf(definition), countsAt(kept, definition, now)));
};

/** Whether nothing speaks against a claim. Whatever does is said by who answers it alone. */
const isOrdinary = (
  campaign: StoredCampaign,
  claim: GatheredClaim,
  found: Found,
  { identity, issued }: { readonly identity: Identity; readonly issued: number },
): boolean => {
  const { definition, disclosureVersion } = campaign;
  const { body, now } = claim;
  if (!isAsTheySay(claim, found) || claimFormErrors(formOf(definition), {}, []).length > 0) return false;
  return (
    claimRefusal(
      definition,
      { now, identity, issued, holds: false, mayHaveMore: mayHaveMore(campaign, claim, found) },
      { shown: body.disclosureVersion, current: disclosureVersion },
    ) === undefined
  );
};

/** Grants what can be granted, as far as the stocks go. */
const grant = async (
  database: Database,
  secret: string,
  claims: readonly GatheredClaim[],
): Promise<readonly Granted[]> => {
  const ids = claims.map(({ params }) => params.id);
  const campaigns = await readCampaigns(database, ids);
  const issued = new Map(await countEachIssued(database, [...campaigns.keys()]));
  const found = await find(database, secret, claims);
  return claims.flatMap((claim, index) => {
    const { visitor, params, body, now } = claim;
    const campaign = campaigns.get(params.id);
    const their = found[index];
    const out = issued.get(params.id) ?? 0;
    if (!campaign || !their || !isShown(campaign)) return [];
    const { definition } = campaign;
    if (isWinning(definition)) return [];
    if (!isOrdinary(campaign, claim, their, { identity: visitor.identity, issued: out })) return [];
    issued.set(params.id, out + 1);
    const claimed = { visitorId: visitor.visitorId, phone: their.phone ?? undefined, body, now };
    return [{ claim, campaign, pass: newPass(definition, claimed) }];
  });
};

/** Somebody else came in between, so that what was granted does not hold any more. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

const storingVisitors = (granted: readonly Granted[]) => sql`
  insert into visitors (id, identity, first_seen_at)
  select * from unnest(
    ${granted.map(({ claim }) => claim.visitor.visitorId)}::text[],
    ${granted.map(({ claim }) => claim.visitor.identity)}::text[],
    ${granted.map(({ claim }) => new Date(claim.now))}::timestamptz[]
  )
  on conflict do nothing
  returning id`;

/** Keeps every answer under its key at once. */
const keepingAnswers = (granted: readonly Granted[], answers: readonly string[]) => sql`
  insert into idempotency_keys (principal, method, path, key, body_hash, status, answer, created_at)
  select principal, ${createClaim.method}, path, key, body_hash, ${createClaim.status}::integer, answer, created_at
  from unnest(
    ${granted.map(({ claim }) => principalName(claim.visitor))}::text[],
    ${granted.map(({ claim }) => claim.path)}::text[],
    ${granted.map(({ claim }) => claim.key)}::text[],
    ${granted.map(({ claim }) => claim.bodyHash)}::text[],
    ${answers}::text[],
    ${granted.map(({ claim }) => new Date(claim.now))}::timestamptz[]
  ) as kept (principal, path, key, body_hash, answer, created_at)
  on conflict do nothing
  returning key`;

/** One of the statements that write a batch, and how many rows it has to write; any number where that does not matter. */
interface Part {
  readonly statement: RawBuilder<unknown>;
  readonly rows?: number;
}

/**
 * Runs several statements as one, in their order: each is a part of a query that counts one after the other, and a part runs when it is
 * counted. What one writes no other sees. Throws `Overtaken` where one wrote less than it had to.
 */
const runAsOne = async (database: Database, parts: readonly Part[]) => {
  const name = (index: number) => sql.ref(`part_${String(index)}`);
  const { rows } = await sql<Readonly<Record<string, string>>>`
    with ${sql.join(parts.map(({ statement }, index) => sql`${name(index)} as (${statement})`))}
    select ${sql.join(parts.map((_, index) => sql`(select count(*) from ${name(index)}) as ${name(index)}`))}`.execute(
    database,
  );
  const wrote = (index: number) => Number(rows[0]?.[`part_${String(index)}`]);
  if (parts.some(({ rows: wanted }, index) => wanted !== undefined && wrote(index) !== wanted)) throw new Overtaken();
};

/** Writes what is granted, in the order in which a single claim writes it: the stocks, where all claims meet, come last. */
const write = async (database: Database, granted: readonly Granted[], answers: readonly string[]) => {
  const passes = granted.map(({ pass }) => pass);
  const takers = granted
    .filter(({ pass }) => pass.kind === 'coupon')
    .map(({ claim: { visitor, now }, campaign: { definition } }) => ({
      definition,
      visitorId: visitor.visitorId,
      now,
    }));
  const taken = [...new Set(passes.map(({ campaign_id }) => campaign_id))].map((id) => ({
    id,
    count: passes.filter(({ campaign_id }) => campaign_id === id).length,
  }));
  await runAsOne(database, [
    { statement: keepingAnswers(granted, answers), rows: granted.length },
    { statement: storingVisitors(granted) },
    ...(takers.length > 0 ? [{ statement: countingEach(takers), rows: takers.length }] : []),
    { statement: insertingPasses(passes), rows: passes.length },
    { statement: writingIssued(passes), rows: passes.length },
    ...taken.map(({ id, count }) => ({ statement: takingFromStock(id, count), rows: 1 })),
  ]);
};

/**
 * Issues what several claims ask for, in one transaction, and answers each of them; nothing for those that are out of the ordinary
 * (sent before, refused, a visitor's second, more than is left), or for all of them where somebody came in between.
 */
export const issueTogether = async (
  { database, secrets: { secret } }: Pick<Services, 'database' | 'secrets'>,
  claims: readonly GatheredClaim[],
): Promise<readonly (Reply | undefined)[]> => {
  const replies = new Map<GatheredClaim, Reply>();
  const together = inOrder(onePerVisitor(claims));
  await database
    .transaction()
    .execute(async (transaction) => {
      await holdVisitors(
        transaction,
        together.map(({ visitor }) => visitor.visitorId),
        'together',
      );
      const granted = await grant(transaction, secret, together);
      if (granted.length === 0) return;
      const answers = granted.map(({ claim, campaign, pass }) =>
        JSON.stringify(describePass(pass, campaign, claim.now, claim.query.lang)),
      );
      await write(transaction, granted, answers);
      granted.forEach(({ claim }, index) => {
        replies.set(claim, { status: createClaim.status, body: answers[index] ?? null });
      });
    })
    .catch((error: unknown) => {
      replies.clear();
      if (!(error instanceof Overtaken)) throw error;
    });
  return claims.map((claim) => replies.get(claim));
};
