import { createAnswer, createAttempt, getAttempt, getPastLevel, takeHint } from './attempt.ts';
import { forfeitAward, fulfilAward, leaveContact, listAwards, listParcels } from './award.ts';
import { getCampaign, listCampaigns } from './campaign.ts';
import { getDefinition, getReport, putCampaign, setCampaignStatus } from './campaign-admin.ts';
import { createCheckIn, getStoreCodes, listCheckIns } from './check-in.ts';
import { createCode, verifyCode } from './code.ts';
import { createDraw, getAudit, listDraws, listWinners } from './draw.ts';
import { recordEvents } from './event.ts';
import { eraseMe, getMe, withdrawConsent } from './me.ts';
import { getMeta } from './meta.ts';
import { createOneTimeCode } from './one-time-code.ts';
import type { Operation } from './operation.ts';
import { getParticipation, listParticipations } from './participation.ts';
import { createClaim, getPass, listPasses } from './pass.ts';
import { blockPass, unblockPass, voidPass } from './pass-admin.ts';
import { addPicture, getPicture } from './picture.ts';
import { bookPoints, listBookings, listPoints, voidBooking } from './points.ts';
import { createRedemption, listRedemptions, returnRedemption } from './redemption.ts';
import { createSession } from './session.ts';
import {
  createTestCampaign,
  createTestSession,
  getCounts,
  replaceTestCampaign,
  resetBackend,
  setClock,
} from './test-hooks.ts';
import { createWechatLogin, getWechatSignature } from './wechat.ts';

/** The contract: every operation by name. A backend answers these and nothing else. */
export const operations = {
  getMeta,
  createSession,
  createOneTimeCode,
  createWechatLogin,
  getWechatSignature,
  getMe,
  eraseMe,
  withdrawConsent,
  getCampaign,
  listCampaigns,
  getParticipation,
  listParticipations,
  createClaim,
  listPasses,
  getPass,
  createCode,
  verifyCode,
  listPoints,
  bookPoints,
  listBookings,
  voidBooking,
  createDraw,
  listDraws,
  listWinners,
  getAudit,
  createAttempt,
  getAttempt,
  createAnswer,
  takeHint,
  getPastLevel,
  addPicture,
  getPicture,
  createCheckIn,
  listCheckIns,
  getStoreCodes,
  listAwards,
  leaveContact,
  createRedemption,
  returnRedemption,
  listRedemptions,
  getDefinition,
  putCampaign,
  setCampaignStatus,
  getReport,
  voidPass,
  blockPass,
  unblockPass,
  listParcels,
  fulfilAward,
  forfeitAward,
  recordEvents,
} as const satisfies Record<string, Operation>;

/** What a backend offers beside them while it is under test. */
export const testHooks = {
  resetBackend,
  createTestCampaign,
  replaceTestCampaign,
  createTestSession,
  setClock,
  getCounts,
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
