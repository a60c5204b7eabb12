import { describe } from 'vitest';

import { bookingPromises } from './bookings.ts';
import { campaignAdminPromises } from './campaign-admin.ts';
import { cardPromises } from './cards.ts';
import { checkInPromises } from './check-ins.ts';
import { claimFormPromises } from './claim-form.ts';
import { couponPromises } from './coupons.ts';
import { drawPromises } from './draws.ts';
import { erasurePromises } from './erasure.ts';
import { linkingPromises } from './linking.ts';
import { mePromises } from './me.ts';
import { parcelPromises } from './parcels.ts';
import { passAdminPromises } from './pass-admin.ts';
import { phonePromises } from './phone.ts';
import { pointPromises } from './points.ts';
import { quizPromises } from './quizzes.ts';
import { redemptionPromises } from './redemptions.ts';
import { reportPromises } from './report.ts';
import { requestPromises } from './requests.ts';
import type { Subject } from './scene.ts';
import { walletPromises } from './wallet.ts';
import { wechatPromises } from './wechat.ts';

const promises: Readonly<Record<string, (subject: Subject) => void>> = {
  'any request': requestPromises,
  'cards and codes': cardPromises,
  'a claim’s form': claimFormPromises,
  'one-time codes': phonePromises,
  'a guest who signs in': linkingPromises,
  'somebody inside WeChat': wechatPromises,
  'what is held of a visitor': mePromises,
  'an erasure': erasurePromises,
  points: pointPromises,
  'a store’s bookings': bookingPromises,
  coupons: couponPromises,
  'a wallet': walletPromises,
  'redemptions and returns': redemptionPromises,
  draws: drawPromises,
  quizzes: quizPromises,
  'check-ins': checkInPromises,
  'a parcel': parcelPromises,
  'running campaigns': campaignAdminPromises,
  'blocked and void passes': passAdminPromises,
  'a report': reportPromises,
};

/** What every backend keeps of the contract where it would be easy not to: the same for the mock and for the real one. */
export const keepsItsPromises = (subject: Subject): void => {
  for (const [about, promise] of Object.entries(promises))
    describe(about, () => {
      promise(subject);
    });
};
