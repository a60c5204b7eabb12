import type { getParticipation, listParticipations, Participation } from '../../../src/contract/participation.ts';
import { describeAttempt } from '../../../src/rules/attempt.ts';
import { describeCard } from '../../../src/rules/card-pass.ts';
import { checkInStanding } from '../../../src/rules/check-in-standing.ts';
import { describeCoupon } from '../../../src/rules/coupon-pass.ts';
import { couponStanding } from '../../../src/rules/coupon-standing.ts';
import { drawStanding } from '../../../src/rules/draw-standing.ts';
import { localize } from '../../../src/rules/localize.ts';
import { levelsAt, streakAt } from '../../../src/rules/quiz-levels.ts';
import { quizStanding } from '../../../src/rules/quiz-standing.ts';
import { standing } from '../../../src/rules/standing.ts';
import { tellAward } from '../awards/describe.ts';
import { countEachIssued, findCampaign, findCampaigns, type StoredCampaign } from '../campaigns/campaign-store.ts';
import { neverCame, readCheckedIn } from '../check-ins/checked-in.ts';
import { isDays, type StoredDays } from '../check-ins/find-days.ts';
import { tellCheckIn } from '../check-ins/tell.ts';
import { isIssuing, type Issuing } from '../claims/issue.ts';
import type { Database } from '../database/open.ts';
import { tellDraw } from '../draws/describe.ts';
import { type Drawn, nothingDrawn, readDrawn } from '../draws/drawn.ts';
import { isDraw, type StoredDraw } from '../draws/find-draw.ts';
import { about, answering } from '../http/handler.ts';
import { isQuiz, type StoredQuiz } from '../quizzes/find-quiz.ts';
import { findFirstGone, nothingPlayed, type Played, readPlayed } from '../quizzes/played.ts';
import type { Services } from '../services.ts';
import type { Visitor } from '../sessions/principal.ts';
import { circumstancesOf, couponsOf, type Holding, newestTold, nothing, readHoldings } from '../visitors/holding.ts';
import { isCard, isCoupon, keptCard, keptCoupon } from './kept-passes.ts';

/** Who asks, when (ms) and in which language; whoever sends no token stands where a newcomer would. */
interface Reader {
  readonly visitor: Visitor | undefined;
  readonly now: number;
  readonly lang: string | undefined;
}

/** What all kinds tell. */
const shared = ({ definition, disclosureVersion }: StoredCampaign, now: number) => ({
  campaignId: definition.id,
  serverTime: new Date(now).toISOString(),
  disclosureVersion,
});

/** Where a visitor stands in a campaign that issues passes. */
const describeIssuing = (
  campaign: StoredCampaign<Issuing>,
  holding: Holding,
  issued: number,
  { visitor, now, lang }: Reader,
): Participation => {
  const { definition, disclosureVersion } = campaign;
  const standpoint = { now, identity: visitor?.identity ?? 'guest', issued } as const;
  const told = shared(campaign, now);
  if (definition.kind === 'card') {
    const card = holding.passes.find(isCard);
    return {
      ...told,
      kind: 'card',
      ...standing(definition, circumstancesOf(definition, holding, standpoint)),
      ...(card && { pass: describeCard(keptCard(card), localize(definition, disclosureVersion, lang), now) }),
    };
  }
  const readable = localize(definition, disclosureVersion, lang);
  return {
    ...told,
    kind: 'coupon',
    ...couponStanding(definition, couponsOf(holding, standpoint)),
    passes: holding.passes
      .filter(isCoupon)
      .slice(0, newestTold)
      .map((row) => describeCoupon(keptCoupon(row), readable, now)),
  };
};

/** Where a visitor stands in a draw. */
const describeDraw = (
  draw: StoredDraw,
  { chances, holdsCard, last, awards }: Drawn,
  draws: number,
  { visitor, now, lang }: Reader,
): Participation => ({
  ...shared(draw, now),
  kind: 'draw',
  ...drawStanding(draw.definition, { now, identity: visitor?.identity ?? 'guest', draws, chances, holdsCard }),
  ...(last && { lastDraw: tellDraw(last.draw, last.award, draw, { lang, now }) }),
  awards: awards.map((award) => tellAward(award, draw, { lang, now })),
});

/** Where a visitor stands in a quiz. */
const describeQuiz = (
  quiz: StoredQuiz,
  { find, awards, ...playing }: Played,
  isFirstGone: boolean,
  { visitor, now, lang }: Reader,
): Participation => {
  const { definition } = quiz;
  const { attempts } = playing;
  const newest = attempts.at(-1);
  return {
    ...shared(quiz, now),
    kind: 'quiz',
    ...quizStanding(definition, { now, identity: visitor?.identity ?? 'guest', ...playing }),
    ...(newest && { attempt: describeAttempt(newest, { definition, lang, find }, now) }),
    levels: levelsAt(definition, attempts, now),
    streak: streakAt(definition, attempts, now),
    ...(definition.firstClearPrizeId === undefined ? {} : { isFirstGone }),
    awards: awards.map((award) => tellAward(award, quiz, { lang, now })),
  };
};

/** Where a visitor stands in a check-in. */
const describeDays = (
  campaign: StoredDays,
  { rows, awards, ofLast, isPlaceAgreed, ...coming }: typeof neverCame,
  { visitor, now, lang }: Reader,
): Participation => {
  const { definition } = campaign;
  const stands = checkInStanding(definition, { now, identity: visitor?.identity ?? 'guest', ...coming });
  const last = rows.at(-1);
  return {
    ...shared(campaign, now),
    kind: 'check-in',
    ...stands,
    ...(last?.day === stands.day && { today: tellCheckIn(last, ofLast, campaign, { lang, now }) }),
    ...(definition.placeConsent && { isPlaceAgreed }),
    awards: awards.map((award) => tellAward(award, campaign, { lang, now })),
  };
};

const readAll = async (
  database: Database,
  { secrets }: Pick<Services, 'secrets'>,
  campaigns: readonly StoredCampaign[],
  reader: Reader,
): Promise<Participation[]> => {
  const { visitor, now } = reader;
  const asking = visitor && { visitorId: visitor.visitorId, now };
  const issuing = campaigns.filter(isIssuing);
  const draws = campaigns.filter(isDraw);
  const quizzes = campaigns.filter(isQuiz);
  const holdings = asking ? await readHoldings(database, secrets, issuing, asking) : new Map<string, Holding>();
  const drawn = asking ? await readDrawn(database, secrets, draws, asking) : new Map<string, Drawn>();
  const played = asking ? await readPlayed(database, secrets, quizzes, asking) : new Map<string, Played>();
  const checkedIn = asking
    ? await readCheckedIn(database, secrets, campaigns.filter(isDays), asking)
    : new Map<string, typeof neverCame>();
  const firstGone = await findFirstGone(database, quizzes);
  const issued = await countEachIssued(
    database,
    campaigns.map(({ definition }) => definition.id),
  );
  return campaigns.flatMap((campaign) => {
    const { id } = campaign.definition;
    const out = issued.get(id) ?? 0;
    if (isDraw(campaign)) return describeDraw(campaign, drawn.get(id) ?? nothingDrawn, out, reader);
    if (isQuiz(campaign)) return describeQuiz(campaign, played.get(id) ?? nothingPlayed, firstGone.has(id), reader);
    if (isDays(campaign)) return describeDays(campaign, checkedIn.get(id) ?? neverCame, reader);
    return isIssuing(campaign) ? describeIssuing(campaign, holdings.get(id) ?? nothing, out, reader) : [];
  });
};

/** Where the caller stands. */
export const participation = about<typeof getParticipation, StoredCampaign>(
  ({ services, params }) => findCampaign(services.database, params.id),
  async ({ database, services, principal, query, now }, campaign) => {
    const [one] = await readAll(database, services, [campaign], { visitor: principal, now, lang: query.lang });
    if (!one) throw new RangeError('one campaign has one participation');
    return one;
  },
);

/** Where the caller stands in several campaigns. */
export const participationList = answering<typeof listParticipations>(
  async ({ database, services, principal, query, now }) => {
    const campaigns = await findCampaigns(database, query.ids);
    const items = await readAll(database, services, campaigns, { visitor: principal, now, lang: query.lang });
    return { items, serverTime: new Date(now).toISOString() };
  },
);
