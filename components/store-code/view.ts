import type { CheckInCampaign } from '../../src/contract/check-in.ts';
import type { FailedState } from '../../src/controllers/failure.ts';
import { lastMoment, shortDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';
import { storeLink } from '../../src/rules/store-link.ts';
import type { CodesController, Shown } from './codes-controller.ts';

/** What is printed, and on which paper. */
export const papers = { card: 'A5', poster: 'A4' } as const;

/** What a store's code is shown on. */
export type Layout = 'screen' | keyof typeof papers;

/** What there is to show. */
export type View =
  | { readonly name: 'loading' }
  /** No code, and why. */
  | { readonly name: 'trouble'; readonly sentence: Sentence }
  | {
      readonly name: 'code';
      readonly campaign: CheckInCampaign;
      readonly storeName: string;
      readonly shown: Shown;
      /** What the QR code says. */
      readonly link: string;
      /** That no new codes come, while those at hand go on working. */
      readonly note: string;
    };

/** What a view is made of. */
interface Known {
  readonly layout: Layout;
  readonly campaign: CheckInCampaign | undefined;
  /** Why there is no campaign, where that is known. */
  readonly unread: FailedState | undefined;
  readonly codes: Pick<CodesController, 'known' | 'shown' | 'lastsUntil'> & {
    readonly failure: FailedState | undefined;
  };
  /** The address of the check-in's page. */
  readonly page: string;
  readonly now: number;
  readonly say: Pick<Messages, 'storeCode' | 'dates'>;
}

const refusals: Readonly<Record<string, 'missing' | 'signedOut' | 'wrongStore'>> = {
  not_found: 'missing',
  unauthenticated: 'signedOut',
  forbidden: 'signedOut',
  wrong_store: 'wrongStore',
};

const isOffline = (failed: FailedState) => failed.name === 'unreachable' && failed.cause === 'offline';

const troubleOf = ({ troubles }: Messages['storeCode'], failed: FailedState): Sentence => {
  const no = failed.name === 'refused' ? refusals[failed.problem.code] : undefined;
  return troubles[no ?? (isOffline(failed) ? 'offline' : 'server')];
};

/** Says quietly that no new codes come. */
const noteOf = ({ codes, campaign, say: { storeCode, dates } }: Known) => {
  const { failure, lastsUntil } = codes;
  if (!failure || !campaign) return '';
  const why = isOffline(failure) ? 'offline' : 'server';
  return Number.isFinite(lastsUntil)
    ? storeCode.lasts[why](dates.time(new Date(lastsUntil), campaign.timeZone))
    : storeCode.stays[why];
};

/** The days between which a check-in runs, without their years where both are in this one. */
export const periodOf = (
  { startsAt, endsAt, timeZone }: CheckInCampaign,
  { storeCode, dates }: Pick<Messages, 'storeCode' | 'dates'>,
  now: number,
): string =>
  storeCode.period(
    shortDay(dates, new Date(startsAt), timeZone, now),
    shortDay(dates, lastMoment(endsAt), timeZone, now),
  );

/** Says what a store shows now. A poster is printed before its check-in begins; a screen waits. */
export const viewOf = (known: Known): View => {
  const { layout, campaign, unread, codes, page, now, say } = known;
  const trouble = (sentence: Sentence): View => ({ name: 'trouble', sentence });
  const failed = codes.failure ?? unread;
  const { storeCode, dates } = say;
  if (campaign && now >= Date.parse(campaign.endsAt)) return trouble(storeCode.troubles.over);
  if (codes.known?.type === 'rotating' && layout !== 'screen') return trouble(storeCode.troubles.changing);
  if (!campaign || !codes.known || !codes.shown)
    return failed ? trouble(troubleOf(storeCode, failed)) : { name: 'loading' };
  if (layout === 'screen' && now < Date.parse(campaign.startsAt))
    return trouble(storeCode.upcoming(shortDay(dates, new Date(campaign.startsAt), campaign.timeZone, now)));
  const { storeId, storeName } = codes.known;
  const { shown } = codes;
  return {
    ...{ name: 'code', campaign, storeName, shown, note: noteOf(known) },
    link: storeLink(page, storeId, shown.code),
  };
};
