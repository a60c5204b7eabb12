import { checkInWrites } from './fault-matrix/check-in-writes.ts';
import { claimWrites } from './fault-matrix/claim-writes.ts';
import { counterWrites } from './fault-matrix/counter-writes.ts';
import { couponWrites } from './fault-matrix/coupon-writes.ts';
import { drawWrites } from './fault-matrix/draw-writes.ts';
import { managerWrites } from './fault-matrix/manager-writes.ts';
import { testWrites } from './fault-matrix/matrix.ts';
import { mineWrites } from './fault-matrix/mine-writes.ts';
import { phoneWrites } from './fault-matrix/phone-writes.ts';
import { quizWrites } from './fault-matrix/quiz-writes.ts';
import { wechatWrites } from './fault-matrix/wechat-writes.ts';

testWrites([
  ...claimWrites,
  ...phoneWrites,
  ...mineWrites,
  ...counterWrites,
  ...couponWrites,
  ...managerWrites,
  ...drawWrites,
  ...quizWrites,
  ...checkInWrites,
  ...wechatWrites,
]);
