import type { Scenarios } from '../scenario.ts';
import { app } from './app.ts';
import { cardBenefits } from './card-benefits.ts';
import { cardLevels } from './card-levels.ts';
import { cardMenu } from './card-menu.ts';
import { checkIn } from './check-in.ts';
import { checkInCalendar } from './check-in-calendar.ts';
import { claimForm } from './claim-form.ts';
import { countdown } from './countdown.ts';
import { coupon } from './coupon.ts';
import { couponList } from './coupon-list.ts';
import { couponUse } from './coupon-use.ts';
import { drawContact } from './draw-contact.ts';
import { drawGrid } from './draw-grid.ts';
import { drawRecords } from './draw-records.ts';
import { drawResult } from './draw-result.ts';
import { drawRules } from './draw-rules.ts';
import { drawScratch } from './draw-scratch.ts';
import { drawShake } from './draw-shake.ts';
import { drawSlot } from './draw-slot.ts';
import { drawWheel } from './draw-wheel.ts';
import { drawWinners } from './draw-winners.ts';
import { luckyDraw } from './lucky-draw.ts';
import { memberCard } from './member-card.ts';
import { myData } from './my-data.ts';
import { openInWechat } from './open-in-wechat.ts';
import { passBarcode } from './pass-barcode.ts';
import { pictureQuiz } from './picture-quiz.ts';
import { placeProof } from './place-proof.ts';
import { pointsArrival } from './points-arrival.ts';
import { pointsLedger } from './points-ledger.ts';
import { quizChoice } from './quiz-choice.ts';
import { quizLetters } from './quiz-letters.ts';
import { quizLevel } from './quiz-level.ts';
import { quizPast } from './quiz-past.ts';
import { quizPicture } from './quiz-picture.ts';
import { quizSpot } from './quiz-spot.ts';
import { quizText } from './quiz-text.ts';
import { rules } from './rules.ts';
import { shareKey } from './share.ts';
import { shareGuide } from './share-guide.ts';
import { sheet } from './sheet.ts';
import { storeCode } from './store-code.ts';
import { storeScan } from './store-scan.ts';
import { stores } from './stores.ts';
import { wallet } from './wallet.ts';

/** By which ways everything is reached that the kit tells of. */
export const all: readonly Scenarios[] = [
  app,
  cardBenefits,
  cardLevels,
  cardMenu,
  checkIn,
  checkInCalendar,
  claimForm,
  countdown,
  coupon,
  couponList,
  couponUse,
  drawGrid,
  drawScratch,
  drawShake,
  drawSlot,
  drawWheel,
  drawContact,
  drawRecords,
  drawResult,
  drawRules,
  drawWinners,
  luckyDraw,
  memberCard,
  myData,
  openInWechat,
  passBarcode,
  placeProof,
  pointsArrival,
  pointsLedger,
  pictureQuiz,
  quizChoice,
  quizLetters,
  quizLevel,
  quizPast,
  quizPicture,
  quizSpot,
  quizText,
  rules,
  shareKey,
  shareGuide,
  sheet,
  storeCode,
  storeScan,
  stores,
  wallet,
];
