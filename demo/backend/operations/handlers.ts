import type { operations } from '../../../src/contract/operations.ts';
import type { Handlers } from '../http/handler.ts';
import { attempt, hint, newAnswer, newAttempt, pastLevel } from './attempts.ts';
import { drawAudit } from './audit.ts';
import { awardList, contact } from './awards.ts';
import { bookingList } from './booking-list.ts';
import { bookingVoid, newBooking } from './bookings.ts';
import { campaignPut, campaignStatus, definition } from './campaign-admin.ts';
import { campaign, campaignList } from './campaigns.ts';
import { checkInList, newCheckIn, storeCodeList } from './check-ins.ts';
import { claim } from './claims.ts';
import { newCode, verification } from './codes.ts';
import { drawList, newDraw } from './draws.ts';
import { events } from './events.ts';
import { erasure, mine, withdrawal } from './me.ts';
import { meta } from './meta.ts';
import { newOneTimeCode } from './one-time-codes.ts';
import { parcelForfeit, parcelFulfilment, parcelList } from './parcels.ts';
import { participation, participationList } from './participation.ts';
import { passBlock, passUnblock, passVoid } from './pass-admin.ts';
import { passById, passList } from './passes.ts';
import { newPicture, picture } from './pictures.ts';
import { pointList } from './points.ts';
import { redemptionList } from './redemption-list.ts';
import { newRedemption, redemptionReturn } from './redemptions.ts';
import { campaignReport } from './reports.ts';
import { session } from './sessions.ts';
import { newWechatLogin, wechatSignature } from './wechat.ts';
import { winnerList } from './winners.ts';

/** The contract's operations, each with what answers it. */
export const handlers: Handlers<typeof operations> = {
  getMeta: meta,
  createSession: session,
  createOneTimeCode: newOneTimeCode,
  createWechatLogin: newWechatLogin,
  getWechatSignature: wechatSignature,
  getMe: mine,
  eraseMe: erasure,
  withdrawConsent: withdrawal,
  getCampaign: campaign,
  listCampaigns: campaignList,
  getParticipation: participation,
  listParticipations: participationList,
  createClaim: claim,
  listPasses: passList,
  getPass: passById,
  createCode: newCode,
  verifyCode: verification,
  listPoints: pointList,
  bookPoints: newBooking,
  listBookings: bookingList,
  voidBooking: bookingVoid,
  createDraw: newDraw,
  listDraws: drawList,
  listWinners: winnerList,
  getAudit: drawAudit,
  createAttempt: newAttempt,
  getAttempt: attempt,
  createAnswer: newAnswer,
  takeHint: hint,
  getPastLevel: pastLevel,
  addPicture: newPicture,
  getPicture: picture,
  createCheckIn: newCheckIn,
  listCheckIns: checkInList,
  getStoreCodes: storeCodeList,
  listAwards: awardList,
  leaveContact: contact,
  createRedemption: newRedemption,
  returnRedemption: redemptionReturn,
  listRedemptions: redemptionList,
  getDefinition: definition,
  putCampaign: campaignPut,
  setCampaignStatus: campaignStatus,
  getReport: campaignReport,
  voidPass: passVoid,
  blockPass: passBlock,
  unblockPass: passUnblock,
  listParcels: parcelList,
  fulfilAward: parcelFulfilment,
  forfeitAward: parcelForfeit,
  recordEvents: events,
};
