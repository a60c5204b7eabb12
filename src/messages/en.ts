import { clock } from './clock.ts';
import { arrival } from './en/arrival.ts';
import { checkIn } from './en/check-in.ts';
import { checkInCalendar } from './en/check-in-calendar.ts';
import { checkInTrouble } from './en/check-in-trouble.ts';
import { coupon } from './en/coupon.ts';
import { couponList } from './en/coupon-list.ts';
import { couponTrouble } from './en/coupon-trouble.ts';
import { couponUse } from './en/coupon-use.ts';
import { draw } from './en/draw.ts';
import { drawPrize } from './en/draw-prize.ts';
import { drawRules } from './en/draw-rules.ts';
import { drawTrouble } from './en/draw-trouble.ts';
import { drawWinners } from './en/draw-winners.ts';
import { ledger } from './en/ledger.ts';
import { levels } from './en/levels.ts';
import { menu } from './en/menu.ts';
import { myData } from './en/my-data.ts';
import { openInWechat } from './en/open-in-wechat.ts';
import { placeProof } from './en/place-proof.ts';
import { quiz } from './en/quiz.ts';
import { quizAnswer } from './en/quiz-answer.ts';
import { quizLevel } from './en/quiz-level.ts';
import { quizPast } from './en/quiz-past.ts';
import { quizPicture } from './en/quiz-picture.ts';
import { quizTrouble } from './en/quiz-trouble.ts';
import { scratch } from './en/scratch.ts';
import { shake } from './en/shake.ts';
import { share } from './en/share.ts';
import { shareGuide } from './en/share-guide.ts';
import { storeCode } from './en/store-code.ts';
import { storeScan } from './en/store-scan.ts';
import { stores } from './en/stores.ts';
import { wallet } from './en/wallet.ts';
import { wechatLogin } from './en/wechat-login.ts';
import { inZone } from './in-zone.ts';
import type { Messages } from './messages.ts';

const number = (value: number) => value.toLocaleString('en');
const some = (count: number, one: string, more = `${one}s`) => `${number(count)} ${count === 1 ? one : more}`;

const inUnits = (ms: number) => {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return some(seconds, 'second');
  return seconds < 7200 ? some(Math.ceil(seconds / 60), 'minute') : some(Math.ceil(seconds / 3600), 'hour');
};

export const en: Messages = {
  promotion: {
    loading: 'Opening',
    retry: 'Try again',
    look: 'Look again',
    signIn: 'Sign in to get it',
    rules: 'Rules',
    readRules: 'See the new rules',
    agreeToRules: 'Read them, go on',
    startsOn: (day) => `Starts ${day}`,
    startsIn: 'Starts in',
    until: (day) => `Until ${day}`,
    left: (count) => `Only ${number(count)} left`,
    offline: { title: 'No connection', text: 'Check your network and try again. What you have is safe.' },
  },
  trouble: {
    problems: {
      unauthenticated: { title: 'Your sign-in ran out', text: 'Sign in again to go on.' },
      identity_required: { title: 'Please sign in', text: 'We need to know whose card it will be.' },
      not_eligible: { title: 'Not for you this time', text: 'There are conditions. The shop can tell you more.' },
      not_found: { title: 'Nothing found', text: 'The link may be old. Try the shop’s home page.' },
      not_started: { title: 'Not open yet', text: 'This page opens by itself when it starts.' },
      paused: { title: 'On hold', text: 'The shop has paused this. Look in again later.' },
      ended: { title: 'This is over', text: 'Thank you for coming. See what else the shop has.' },
      sold_out: { title: 'All gone', text: 'This batch has been given out. Come early next time.' },
      limit_reached: { title: 'You have one already', text: 'It is one each, so no other was given.' },
      disclosure_changed: { title: 'The rules have changed', text: 'Read the new ones, then get your card.' },
      expired: { title: 'Expired', text: 'Its time has passed. Ask at the shop.' },
      state_conflict: { title: 'Not usable now', text: 'Something has just changed. Look again.' },
      idempotency_in_flight: { title: 'Still working', text: 'Your last try is not through yet. Wait a moment.' },
      busy: { title: 'The shop is busy', text: 'Many people are here. Try again in a moment.' },
      rate_limited: { title: 'A bit too fast', text: 'Wait ten seconds, then try again.' },
    },
    refused: { title: 'That did not work', text: 'Try again. If it still fails, ask at the shop.' },
    unreachable: {
      timeout: { title: 'No answer', text: 'The network is slow. Try again. What you have is safe.' },
      server: { title: 'The shop’s system is unwell', text: 'It is not your fault. Try again in a moment.' },
      'off-contract': { title: 'The shop’s answer makes no sense here', text: 'It may be updating. Come back later.' },
    },
    cannotShow: {
      blocked: { title: 'This card is blocked', text: 'Its points are safe. Ask at the shop to have it back.' },
      expired: { title: 'This card has expired', text: 'The shop can renew it.' },
      voided: {
        title: 'This card is void',
        text: 'A void card cannot come back. Its points and your data can still be seen.',
      },
    },
    erased: {
      title: 'You had a card; your data is erased',
      text: 'It is one each, so no second one is given this time.',
    },
    noSignIn: { title: 'No sign-in here yet', text: 'Please ask at the shop.' },
    openInWechat: { title: 'Open this in WeChat', text: 'It works only there.', key: 'To WeChat' },
  },
  card: {
    label: (brand) => `${brand} member card`,
    claim: 'Get my card',
    claiming: 'Making your card',
    claimed: (digits) => `Your card is ready. Number ${digits}`,
    showCode: 'Show my code',
    codeTitle: 'My code',
    welcome: 'Yours on joining',
    holder: 'Holder',
    points: 'points',
    balance: number,
    toNextLevel: (missing, points, level) => `${number(missing)} ${points} to ${level}`,
    topLevel: 'Highest level',
    seals: {
      'sold-out': 'All gone',
      ended: 'Over',
      paused: 'On hold',
      blocked: 'Blocked',
      expired: 'Expired',
      voided: 'Void',
    },
  },
  claimForm: {
    claim: 'Get my card',
    agreeAndClaim: 'Agree and get my card',
    optional: 'Optional',
    choose: 'Choose one',
    month: 'Month',
    day: 'Day',
    ofMonth: (month) =>
      new Date(Date.UTC(2024, month - 1)).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' }),
    ofDay: number,
    phone: 'Mobile number',
    phoneHelp: 'We know your card by it, and send it a code.',
    code: 'Code from the text message',
    sendCode: 'Send code',
    sendAgain: 'Send again',
    sendAgainIn: (seconds) => `Again in ${number(seconds)} s`,
    sent: (phone) => `A code is on its way to ${phone}`,
    agreeTo: { before: 'I have read and agree to the ', after: '' },
    document: (title) => title,
    withoutIt: 'The card comes without it, too',
    mistakes: {
      text: { missing: 'Please fill this in', invalid: '60 characters at most, on one line, without odd ones' },
      phone: { missing: 'Please enter your number', invalid: 'This is no phone number. Please check it' },
      birthday: { missing: 'Please choose your birthday', invalid: 'There is no such day. Choose month and day' },
      select: { missing: 'Please choose one', invalid: 'This cannot be chosen now. Take another' },
      email: { missing: 'Please enter your address', invalid: 'This is no address. It looks like name@example.com' },
    },
    unknown: 'The shop does not take this now. Please clear it',
    consentMissing: 'Tick this to get your card',
    codeMissing: 'Please enter the code',
    codeIncomplete: 'The code has 6 digits',
    codeInvalid: 'That is not the code. Look at the message again',
    codeStale: 'This code has expired. Send another',
    locked: 'Too many tries. Send another code',
    lockedFor: (ms) => `Too many tries. Send another code in ${inUnits(ms)}`,
    codeNotSent: 'It was not sent. Try again in a moment',
    codeUnsure: 'We cannot tell if it was sent. If the message comes, enter its code; if not, try again',
    codeSoon: (ms) => `A bit too fast. If a message has come, enter its code; you can send another in ${inUnits(ms)}`,
    tooSoon: 'A bit too fast. Try again in a while',
    tooSoonFor: (ms) => `A bit too fast. Try again in ${inUnits(ms)}`,
  },
  benefits: {
    before: 'What it brings',
    of: (level) => `What ${level} brings`,
    lockedUntil: (level, missing, points) => `Opens at ${level}, ${number(missing)} ${points} to go`,
    lockedFrom: (level) => `From ${level} on`,
    levels: (count) => some(count, 'level'),
  },
  code: {
    hint: 'Let the staff scan this',
    qr: 'QR code',
    barcode: 'Barcode',
    digits: (digits) => `Digits ${digits}`,
    renewsIn: { before: 'Renews in ', after: ' s' },
    renew: 'Renew now',
    renewed: 'New code',
    loading: 'Getting a code',
    expired: { title: 'This code has expired', text: 'A new one is on its way.' },
    expiredOffline: {
      title: 'This code has expired',
      text: 'A new one needs the network. Check yours; it comes by itself.',
    },
    offline: { title: 'A code needs the network', text: 'Check yours; it comes by itself.' },
    foot: 'Screenshots expire. Please show this page.',
  },
  rules: {
    title: 'Rules',
    period: 'When',
    range: (from, until) => `${from} to ${until}`,
    quantity: 'How many',
    total: (count) => `${number(count)}, while they last`,
    limits: 'For each person',
    perVisitor: (count) => `${number(count)} each`,
    perDay: (count) => `${number(count)} a day`,
    rules: 'Rules',
    stores: 'Where',
    organiser: 'Organiser and contact',
    done: 'Got it',
    missing: 'The rules could not be read. Please try again.',
  },
  countdown: {
    label: 'Time left',
    days: ' d ',
    remaining: (days, hours, minutes) =>
      `${days > 0 ? `${some(days, 'day')} ` : ''}${some(hours, 'hour')} ${some(minutes, 'minute')}`,
  },
  sheet: { close: 'Close' },
  dates: {
    day: (at, timeZone) => at.toLocaleDateString('en', inZone(timeZone, { month: 'short', day: 'numeric' })),
    dayOfYear: (at, timeZone) =>
      at.toLocaleDateString('en', inZone(timeZone, { year: 'numeric', month: 'short', day: 'numeric' })),
    time: clock,
  },
  coupon,
  couponList,
  couponUse,
  couponTrouble,
  draw,
  drawPrize,
  drawRules,
  drawTrouble,
  drawWinners,
  quiz,
  quizLevel,
  quizPast,
  quizTrouble,
  checkIn,
  checkInTrouble,
  levels,
  ledger,
  stores,
  storeCode,
  myData,
  menu,
  arrival,
  wallet,
  scratch,
  shake,
  quizAnswer,
  quizPicture,
  checkInCalendar,
  storeScan,
  placeProof,
  share,
  shareGuide,
  wechatLogin,
  openInWechat,
};
