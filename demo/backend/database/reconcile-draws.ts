import { sql } from 'kysely';

import { auditMistakes } from '../../../src/rules/audit.ts';
import { readEveryCampaign } from '../campaigns/campaign-store.ts';
import { isDraw } from '../draws/find-draw.ts';
import { readAudit } from '../draws/read-audit.ts';
import type { Difference } from './difference.ts';
import type { Database } from './open.ts';

/** Of every draw's campaign, how often anybody drew, and that no place among its draws is empty. */
export const draws = sql<Difference>`
  with told as (select campaign_id, count(*) as drawn, max(seq) as last from draws group by 1)
  select coalesce(draw_states.campaign_id, told.campaign_id) as id, pair.*
  from draw_states full join told using (campaign_id)
  cross join lateral (values
    ('drawn', draw_states.drawn::text, coalesce(told.drawn, 0)::text),
    ('last place', coalesce(told.last, 0)::text, coalesce(told.drawn, 0)::text)
  ) as pair (field, kept, told)
  where pair.kept is distinct from pair.told
  order by id, field`;

/** Of every prize, how many were won: by draws, by attempts and by check-ins. */
export const prizes = sql<Difference>`
  with winning as (
    select campaign_id, prize_id from draws where prize_id is not null
    union all
    select campaign_id, prize_id from awards where draw_id is null
  ), told as (select campaign_id, prize_id, count(*) as won from winning group by 1, 2)
  select coalesce(kept.campaign_id, told.campaign_id) || ' ' || coalesce(kept.prize_id, told.prize_id) as id, pair.*
  from campaign_prizes as kept full join told using (campaign_id, prize_id)
  cross join lateral (values ('won', kept.won::text, coalesce(told.won, 0)::text)) as pair (field, kept, told)
  where pair.kept is distinct from pair.told
  order by id`;

/** Of every visitor who drew, how often: on the campaign's chances, in all and since their last day began, and on granted ones, of which there were as many. */
export const chances = sql<Difference>`
  with told as (
    select campaign_id, visitor_id,
      count(*) filter (where not by_grant) as total,
      count(*) filter (where by_grant) as granted_used,
      count(*) filter (where not by_grant and at >= (
        select day_began_at from draw_chances
        where draw_chances.campaign_id = draws.campaign_id and draw_chances.visitor_id = draws.visitor_id
      )) as today
    from draws
    where visitor_id is not null
    group by 1, 2
  ), granted as (
    select chances_in as campaign_id, visitor_id, sum(chances) as granted
    from awards
    where kind = 'chance' and visitor_id is not null
    group by 1, 2
  )
  select coalesce(kept.campaign_id, told.campaign_id) || ' of ' || coalesce(kept.visitor_id, told.visitor_id) as id, pair.*
  from draw_chances as kept
  full join told using (campaign_id, visitor_id)
  left join granted using (campaign_id, visitor_id)
  cross join lateral (values
    ('drawn', kept.total::text, told.total::text),
    ('drawn on the last day', kept.today::text, told.today::text),
    ('drawn on what was granted', kept.granted_used::text, told.granted_used::text),
    ('granted', greatest(coalesce(granted.granted, 0), kept.granted_used)::text, coalesce(granted.granted, 0)::text)
  ) as pair (field, kept, told)
  where pair.kept is distinct from pair.told
  order by id, field`;

/** Of every draw that won, that there is an award of it; of every award of an attempt, that it was cleared; of every award of a check-in, that it is of its campaign; that each has the coupon or the points that it is; of every coupon and of all points that were won, the award. */
export const awards = sql<Difference>`
  with winning as (
    select id, campaign_id, prize_id, visitor_id from draws where prize_id is not null
    union all
    -- Whose an attempt is may change apart from what it won: of two at one level only one stays somebody's.
    select awards.attempt_id || ' ' || awards.won_for, attempts.campaign_id, awards.prize_id, awards.visitor_id
    from awards join attempts on attempts.id = awards.attempt_id
    where attempts.state = 'cleared'
    union all
    -- The same of a check-in: of two on one day only one stays somebody's.
    select awards.check_in_id || ' ' || awards.won_for, check_ins.campaign_id, awards.prize_id, awards.visitor_id
    from awards join check_ins on check_ins.id = awards.check_in_id
  )
  select coalesce(awards.id, winning.id) as id, pair.*
  from awards
  full join winning on winning.id = coalesce(awards.draw_id, coalesce(awards.attempt_id, awards.check_in_id) || ' ' || awards.won_for)
  left join passes on passes.id = awards.pass_id
  left join ledger_entries as line on line.id = awards.entry_id and line.kind = 'points_won'
  cross join lateral (values
    ('prize', awards.campaign_id || ' ' || awards.prize_id, winning.campaign_id || ' ' || winning.prize_id),
    ('winner', awards.visitor_id, winning.visitor_id),
    ('coupon of', case awards.kind when 'coupon' then passes.award_id end, case awards.kind when 'coupon' then awards.id end),
    ('holder', case awards.kind when 'coupon' then passes.visitor_id end, case awards.kind when 'coupon' then awards.visitor_id end),
    ('points', awards.points::text, line.delta::text)
  ) as pair (field, kept, told)
  where pair.kept is distinct from pair.told
  union all
  select passes.id, 'award', passes.award_id, null
  from passes
  where award_id is not null and not exists (select from awards where awards.pass_id = passes.id)
  union all
  select line.id, 'award', 'points of an award', null
  from ledger_entries as line
  where kind = 'points_won' and not exists (select from awards where awards.entry_id = line.id)
  order by id, field`;

/** Of every draw, that it came to what follows from the seed. */
export const findOutcomeDifferences = async (transaction: Database): Promise<readonly Difference[]> => {
  const differences: Difference[] = [];
  for (const draw of (await readEveryCampaign(transaction)).filter(isDraw)) {
    const { id } = draw.definition;
    for (const { seq, message } of auditMistakes(await readAudit(transaction, draw)))
      differences.push({
        id: seq === undefined ? id : `${id} ${String(seq)}`,
        field: 'drawn',
        kept: message,
        told: 'otherwise',
      });
  }
  return differences;
};
