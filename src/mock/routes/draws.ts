import { createDraw, getAudit, listDraws, listWinners } from '../../contract/draw.ts';
import { ownChances } from '../../rules/chances.ts';
import { commitmentOf } from '../../rules/draw.ts';
import { drawRefusal } from '../../rules/draw-standing.ts';
import { maskedPhone } from '../../rules/phone.ts';
import { isOver } from '../../rules/standing.ts';
import { giveAward, shownAward } from '../awards.ts';
import { campaignOf, disclosureVersionOf } from '../campaigns.ts';
import { decide, drawCircumstances, drawsOf, readDrawCampaign, shownDraw } from '../draws.ts';
import { instantOf } from '../instant.ts';
import { pageOf } from '../page.ts';
import { randomId } from '../random.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { HeldDraw, Shop } from '../shop.ts';
import { writeDown } from '../visitors.ts';

/** What answers about draws. */
export const drawRoutes = (shop: Shop): Route[] => {
  const drawCampaign = ({ id }: { readonly id: string }) => {
    campaignOf(shop, id);
    return readDrawCampaign(shop, id);
  };

  return [
    route(
      createDraw,
      ({ params, query, body: { disclosureVersion, clientNonce, source } }, asker) => {
        const definition = drawCampaign(params);
        const circumstances = drawCircumstances(shop, definition, asker);
        const no = drawRefusal(definition, circumstances, {
          shown: disclosureVersion,
          current: disclosureVersionOf(definition),
        });
        if (no) throw new Refusal(no);
        const { id: visitorId } = writeDown(shop, {
          id: asker?.visitorId ?? '',
          identity: asker?.identity ?? 'guest',
        });
        const byGrant = ownChances(definition, circumstances.chances) === 0;
        const granted = `${definition.id} ${visitorId}`;
        if (byGrant) shop.grantedChances.set(granted, (shop.grantedChances.get(granted) ?? 1) - 1);
        const held: HeldDraw = {
          id: randomId(),
          byGrant,
          at: shop.now(),
          source,
          ...decide(shop, definition, { visitorId, clientNonce }),
        };
        shop.draws.push(held);
        if (held.prizeId !== undefined)
          giveAward(shop, definition, held.prizeId, { visitorId, at: held.at, drawId: held.id });
        return shownDraw(shop, held, query.lang);
      },
      drawCampaign,
    ),

    route(
      listDraws,
      ({ params, query: { lang, ...page } }, asker) => {
        const own = drawsOf(shop, params.id).filter(({ visitorId }) => visitorId === asker?.visitorId);
        const { items, ...rest } = pageOf(own.reverse(), page);
        return { items: items.map((one) => shownDraw(shop, one, lang)), ...rest };
      },
      drawCampaign,
    ),

    route(
      listWinners,
      ({ params, query: { lang, ...page } }) => {
        const all = [...shop.awards.values()].reverse().filter(({ campaignId }) => campaignId === params.id);
        const { items, ...rest } = pageOf(all, page, (award) => shownAward(shop, award, lang).kind !== 'chance');
        return {
          items: items.map((award) => {
            const { id, prizeId, name, note, wonAt } = shownAward(shop, award, lang);
            const phone = shop.visitors.get(award.visitorId ?? '')?.phone;
            return {
              ...{ id, prizeId, name, at: wonAt },
              ...(note === undefined ? {} : { note }),
              ...(phone === undefined ? {} : { holder: maskedPhone(phone) }),
            };
          }),
          ...rest,
          serverTime: instantOf(shop.now()),
        };
      },
      drawCampaign,
    ),

    route(
      getAudit,
      ({ params, query: { cursor = 0, limit = 100 } }) => {
        const definition = drawCampaign(params);
        if (!isOver(definition, shop.now())) throw new Refusal('state_conflict');
        const seed = shop.seeds.get(params.id) ?? '';
        const all = drawsOf(shop, params.id);
        const page = all.slice(cursor, cursor + limit);
        return {
          campaignId: params.id,
          mode: definition.mode,
          ...(definition.tickets === undefined ? {} : { tickets: definition.tickets }),
          seed,
          commitment: commitmentOf(seed),
          tables: [...(shop.oddsTables.get(params.id) ?? [])],
          draws: page.map(({ seq, visitorHash, n, clientNonce, oddsVersion, rolled, prizeId }) => ({
            ...{ seq, visitorHash, n, clientNonce, oddsVersion },
            ...(rolled === undefined ? {} : { rolled }),
            ...(prizeId === undefined ? {} : { prizeId }),
          })),
          count: all.length,
          ...(cursor + limit < all.length ? { nextCursor: String(cursor + limit) } : {}),
        };
      },
      drawCampaign,
    ),
  ];
};
