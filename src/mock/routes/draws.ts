import { createDraw, type Draw, getAudit, listDraws, listWinners } from '../../contract/draw.ts';
import type { Prize } from '../../contract/prize.ts';
import { claimByOf } from '../../rules/award.ts';
import { ownChances } from '../../rules/chances.ts';
import { codeDigits } from '../../rules/code-digits.ts';
import { commitmentOf } from '../../rules/draw.ts';
import { drawRefusal } from '../../rules/draw-standing.ts';
import { maskedPhone } from '../../rules/phone.ts';
import { isOver } from '../../rules/standing.ts';
import { validityAt } from '../../rules/validity.ts';
import { campaignOf, disclosureVersionOf, readCampaign } from '../campaigns.ts';
import { cardOf, decide, drawCircumstances, drawsOf, readDrawCampaign, shownAward, shownDraw } from '../draws.ts';
import { instantOf } from '../instant.ts';
import { movePoints, writeLedger } from '../ledger.ts';
import { pageOf } from '../page.ts';
import { randomBytes, randomId } from '../random.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { HeldAward, HeldCoupon, HeldDraw, Shop } from '../shop.ts';
import { writeDown } from '../visitors.ts';

/** What answers about draws. */
export const drawRoutes = (shop: Shop): Route[] => {
  const drawCampaign = ({ id }: { readonly id: string }) => {
    campaignOf(shop, id);
    return readDrawCampaign(shop, id);
  };

  /** Gives the coupon that a prize is. */
  const issueCoupon = (award: HeldAward, couponCampaignId: string): HeldCoupon => {
    const coupon = readCampaign(shop, couponCampaignId);
    if (coupon.kind !== 'coupon') throw new TypeError(`${couponCampaignId} has no coupons`);
    const { from, until } = validityAt(coupon, award.wonAt);
    const phone = shop.visitors.get(award.visitorId ?? '')?.phone;
    const pass: HeldCoupon = {
      id: randomId(),
      kind: 'coupon',
      state: 'available',
      visitorId: award.visitorId,
      campaignId: couponCampaignId,
      awardId: award.id,
      number: codeDigits(randomBytes).slice(-12),
      issuedAt: award.wonAt,
      validFrom: from,
      validUntil: until,
      fields: {},
      channel: undefined,
      ...(phone === undefined ? {} : { holder: maskedPhone(phone) }),
    };
    shop.passes.set(pass.id, pass);
    writeLedger(shop, pass, { kind: 'issued' });
    return pass;
  };

  /** Gives what was won: all but a parcel is the winner's at once. */
  const give = (prize: Prize, award: HeldAward, cardCampaignId = ''): HeldAward => {
    const { visitorId = '' } = award;
    switch (prize.kind) {
      case 'coupon':
        return { ...award, passId: issueCoupon(award, prize.couponCampaignId).id };
      case 'points': {
        const card = cardOf(shop, cardCampaignId, visitorId);
        if (!card) throw new TypeError('points need a card to go to');
        const { balance, earned } = card.points;
        const points = { balance: balance + prize.points, earned: earned + prize.points };
        movePoints(shop, card, points, { kind: 'points_won', reason: prize.name });
        return award;
      }
      case 'chance': {
        const name = `${prize.chance.campaignId} ${visitorId}`;
        shop.grantedChances.set(name, (shop.grantedChances.get(name) ?? 0) + prize.chance.count);
        return award;
      }
      case 'parcel': {
        const campaign = readDrawCampaign(shop, award.campaignId);
        return { ...award, state: 'won', claimBy: claimByOf(campaign, award.wonAt) };
      }
    }
  };

  const giveAward = (held: HeldDraw, lang: string | undefined): Draw => {
    const definition = readDrawCampaign(shop, held.campaignId);
    const told = shownDraw(shop, held, lang);
    const won = definition.prizes.find(({ id }) => id === held.prizeId);
    if (!won) return told;
    const name = typeof won.name === 'string' ? won.name : (won.name[definition.lang] ?? '');
    const award = give(
      { ...won, name, note: '' },
      {
        id: randomId(),
        drawId: held.id,
        visitorId: held.visitorId,
        campaignId: held.campaignId,
        prizeId: won.id,
        state: 'granted',
        wonAt: held.at,
      },
      definition.cardCampaignId,
    );
    shop.awards.set(award.id, award);
    return shownDraw(shop, held, lang);
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
        return giveAward(held, query.lang);
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
