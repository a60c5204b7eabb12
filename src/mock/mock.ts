import { type CampaignDefinition, campaignDefinition } from '../contract/campaign-definition.ts';
import type { KeptCard } from '../rules/card-pass.ts';
import type { KeptCoupon } from '../rules/coupon-pass.ts';
import { storeCampaign } from './campaign-store.ts';
import { changePass, readPass } from './passes.ts';
import { createRouter } from './router.ts';
import { allRoutes } from './routes/all.ts';
import type { Pins } from './routes/sessions.ts';
import { testRoutes } from './routes/test-hooks.ts';
import type { MockWechat } from './routes/wechat.ts';
import { emptyShop, forgetAll, type HeldPass, type PictureElsewhere } from './shop.ts';

/** What a backend in memory starts with. */
export interface MockOptions {
  /** The campaigns it runs, as a merchant writes them; a wrong one throws. */
  readonly campaigns?: readonly CampaignDefinition[];
  /** Pictures that campaigns show, by their ids: where they are, and their size in pixels. */
  readonly pictures?: Readonly<Record<string, PictureElsewhere>>;
  /** Its clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** The path below which it answers; `/api/v1` unless given. Whatever the origin, it answers. */
  readonly basePath?: string;
  /** `2468` for staff and `1357` for admin unless given. */
  readonly pins?: Pins;
  /** What stands in for WeChat; without it nobody can log in through it, and no page is signed. */
  readonly wechat?: MockWechat;
}

/** What can become of a card or a coupon. */
type PassChange =
  | Partial<Pick<KeptCard, 'state' | 'points' | 'holder' | 'validUntil'>>
  | Partial<Pick<KeptCoupon, 'state' | 'holder' | 'validFrom' | 'validUntil' | 'redeemedAt' | 'redeemedIn'>>;

/** A backend in memory. It keeps the contract as a real one does, save for rate limits on visitors and addresses and what must outlive the page. */
export interface Mock {
  /** Answers a request, as the browser's `fetch` would. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Stops its clock at a moment (ms since 1970), or lets it run again. */
  setNow(at: number | undefined): void;
  /** Puts a campaign in, or in the place of the one with its id. */
  putCampaign(definition: CampaignDefinition): void;
  /** Changes a pass behind its holder's back: blocks a card, redeems a coupon, gives points, lets it end (ms since 1970). */
  changePass(id: string, change: PassChange): void;
  /** The one-time code that was last sent to a phone, which a real backend tells nobody else; nothing where none was. */
  oneTimeCode(phone: string): string | undefined;
  /** Ends every session, as time would. */
  endSessions(): void;
}

/** Makes a backend in memory: a fetch function for a client, with handles for demos and tests. */
export const createMock = ({
  campaigns = [],
  pictures = {},
  now = Date.now,
  basePath = '/api/v1',
  pins = { staff: '2468', admin: '1357' },
  wechat,
}: MockOptions = {}): Mock => {
  let stoppedAt: number | undefined;
  const shop = emptyShop(() => stoppedAt ?? now(), basePath);
  const setNow = (at: number | undefined) => {
    stoppedAt = at;
  };
  const reset = () => {
    forgetAll(shop);
    setNow(undefined);
  };
  const putCampaign = (definition: CampaignDefinition) => {
    storeCampaign(shop, campaignDefinition.parse(definition));
  };
  for (const [id, picture] of Object.entries(pictures)) shop.pictures.set(id, picture);
  campaigns.forEach(putCampaign);

  return {
    fetch: createRouter(
      shop,
      [...allRoutes(shop, pins, wechat), ...testRoutes(shop, { reset, stopClock: setNow })],
      basePath,
    ),
    setNow,
    putCampaign,
    changePass(id, change) {
      if (!shop.passes.has(id)) throw new RangeError(`no pass ${id}`);
      changePass<HeldPass>(shop, readPass(shop, id), change);
    },
    oneTimeCode: (phone) => shop.oneTimeCodes.get(phone)?.digits,
    endSessions: () => shop.sessions.clear(),
  };
};
