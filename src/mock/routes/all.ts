import type { Route } from '../route.ts';
import type { Shop } from '../shop.ts';
import { attemptRoutes } from './attempts.ts';
import { awardRoutes } from './awards.ts';
import { campaignAdminRoutes } from './campaign-admin.ts';
import { campaignRoutes } from './campaigns.ts';
import { checkInRoutes } from './check-ins.ts';
import { claimRoutes } from './claims.ts';
import { drawRoutes } from './draws.ts';
import { eventRoutes } from './events.ts';
import { meRoutes } from './me.ts';
import { metaRoutes } from './meta.ts';
import { passAdminRoutes } from './pass-admin.ts';
import { passRoutes } from './passes.ts';
import { pictureRoutes } from './pictures.ts';
import { pointRoutes } from './points.ts';
import { redemptionRoutes } from './redemptions.ts';
import { type Pins, sessionRoutes } from './sessions.ts';
import { type MockWechat, wechatRoutes } from './wechat.ts';

/** What answers the contract's operations. */
export const allRoutes = (shop: Shop, pins: Pins, wechat: MockWechat | undefined): Route[] => [
  ...metaRoutes(shop, wechat),
  ...sessionRoutes(shop, pins, wechat),
  ...wechatRoutes(shop, wechat),
  ...meRoutes(shop),
  ...campaignRoutes(shop),
  ...claimRoutes(shop),
  ...passRoutes(shop),
  ...drawRoutes(shop),
  ...attemptRoutes(shop),
  ...checkInRoutes(shop),
  ...pictureRoutes(shop),
  ...awardRoutes(shop),
  ...pointRoutes(shop),
  ...redemptionRoutes(shop),
  ...campaignAdminRoutes(shop),
  ...passAdminRoutes(shop),
  ...eventRoutes(shop),
];
