import * as teaCard from '../campaigns/tea-card.json' with { type: 'json' };

type Language = 'zh-CN' | 'en';
type Text = string | Readonly<Record<Language, string>>;

const { brand, stores } = teaCard;

/** What the shop says of itself, as it says it in its campaigns. */
const shopIn = (lang: Language) => {
  const say = (text: Text) => (typeof text === 'string' ? text : text[lang]);
  return {
    shop: say(brand.name),
    stores: stores.map(({ id, name, address, phone }) => ({ id, name: say(name), address: say(address), phone })),
  };
};

/** What the shop’s own pages say, in Simplified Chinese. */
export const zhCN = {
  ...shopIn('zh-CN'),
  title: '山间茶铺',
  description: '山间茶铺的会员卡：首单立减 12 元，消费积分，生日请你喝一杯。',
  tagline: '山里的茶，今天到店',
  taglineFestive: '新春开门红，回山喝杯热茶',
  organiserTitle: '发卡方',
  cardComing: '正在打开…',
  home: '回店里首页',
  again: '再试一次',
  aboutTitle: '关于这张卡',
  storesOf: '在这些店用',
  noScript: '领卡要用到 JavaScript。可以在浏览器设置里打开它，或者直接到店，店员帮你领。',
  cardsTitle: '店里的卡',
  cardsFree: '都免费',
  here: '在看',
  couponsTitle: '领券中心',
  couponsLine: '点一下就领到，都免费',
  couponsDescription: '山间茶铺的优惠券：满减、折扣、桂花糕、第二杯和冷泡茶，点一下就领到。',
  noScriptCoupon: '领券要用到 JavaScript。可以在浏览器设置里打开它，或者直接到店，店员帮你领。',
  aboutCoupon: '关于这张券',
  wheelTitle: '幸运转盘',
  wheelLine: '每天 2 次',
  scratchTitle: '刮一刮',
  scratchLine: '会员每天一张',
  quizTitle: '每日看图猜',
  quizLine: '猜中请你喝一杯',
  chainTitle: '五关寻茶',
  chainLine: '最先通关得盖碗',
  quizComing: '正在拿出来…',
  noScriptQuiz: '猜图要用到 JavaScript。可以在浏览器设置里打开它；答过的不会丢。',
  aboutQuiz: '怎么玩，什么规则',
  howToPlay: '怎么玩',
  hints: {
    forTry: '看一条提示用掉一次机会，最后一次留着作答',
    afterWait: (seconds: number) => `提示不花钱，每 ${String(seconds)} 秒可以看一条`,
  },
  drawComing: '正在摆好…',
  noScriptDraw: '抽奖要用到 JavaScript。可以在浏览器设置里打开它；今天的机会还在。',
  stagesTitle: '换个玩法',
  stages: {
    wheel: '转盘',
    grid: '茶柜',
    scratch: '刮卡',
    slot: '三轮',
    shake: '摇签',
    'hillside-gift-box': '礼盒',
  },
  aboutDraw: '关于这次抽奖',
  prizesTitle: '有什么奖品',
  auditTitle: '每一次都可以查验',
  auditText: '活动结束了，密数已经公布。存下开奖记录，在电脑上跑一行命令，每一次都会重算一遍：',
  auditKey: '存下开奖记录',
  prizeSeal: '奖品',
  prizeOnly: '这张券不能领，是活动的奖品。得到了就在卡包里。',
  toGiver: { draw: '去抽奖', quiz: '去猜图' },
  walletTitle: '卡包',
  walletLine: '领到的卡和券都在这里',
  walletDescription: '领到的会员卡和优惠券都在这里，快到期的排在前面，点一下就出示券码。',
  walletComing: '正在打开卡包…',
  noScriptWallet: '卡包要用到 JavaScript。可以在浏览器设置里打开它；领过的卡和券不会丢。',
  moreCoupons: '领更多券',
  elsewhere: '店里还有',
  menu: '今日茶单',
  menuHours: '当日现泡',
  teas: [
    { name: '明前龙井', price: '32' },
    { name: '凤凰单丛', price: '28' },
    { name: '茉莉雪芽', price: '22' },
    { name: '桂花乌龙奶茶', price: '19' },
  ],
  storesTitle: '我们的店',
  hours: { zhuli: '每天 9:00–21:30', xiqiao: '每天 10:00–22:00' },
  call: '打电话',
  otherLanguage: 'English',
  appearance: '外观',
  auto: '跟随手机',
  light: '浅色',
  dark: '深色',
  festive: '节庆',
};

/** A message for every sentence of the page. */
export type StoreMessages = Readonly<typeof zhCN>;

const en: StoreMessages = {
  ...shopIn('en'),
  title: 'Hillside Tea',
  description:
    'Hillside Tea’s member cards: ¥12 off your first order, points for every visit, and a cup on us for your birthday.',
  tagline: 'From the hill to the shop today',
  taglineFestive: 'A warm cup for the new year',
  organiserTitle: 'Issued by',
  cardComing: 'Opening…',
  home: 'To the shop’s home page',
  again: 'Try again',
  aboutTitle: 'About this card',
  storesOf: 'Where it counts',
  noScript:
    'Taking a card needs JavaScript. Turn it on in your browser’s settings, or come by: our staff will help you.',
  cardsTitle: 'Our cards',
  cardsFree: 'All free',
  here: 'Open',
  couponsTitle: 'Coupons',
  couponsLine: 'One tap and it is yours, free',
  couponsDescription:
    'Hillside Tea’s coupons: money off, a cake, a second cup and a bottle of cold brew, each taken with one tap.',
  noScriptCoupon:
    'Taking a coupon needs JavaScript. Turn it on in your browser’s settings, or come by: our staff will help you.',
  aboutCoupon: 'About this coupon',
  wheelTitle: 'Prize wheel',
  wheelLine: 'Twice a day',
  scratchTitle: 'Scratch and see',
  scratchLine: 'One a day for members',
  quizTitle: 'A picture a day',
  quizLine: 'A cup if you guess it',
  chainTitle: 'Five levels to the tea',
  chainLine: 'First through wins',
  quizComing: 'Getting it out…',
  noScriptQuiz: 'The quiz needs JavaScript. Turn it on in your browser’s settings; whatever you have answered is kept.',
  aboutQuiz: 'How it is played, and the rules',
  howToPlay: 'How to play',
  hints: {
    forTry: 'A hint costs one try, never the last',
    afterWait: (seconds) => `Hints are free, one every ${String(seconds)} seconds`,
  },
  drawComing: 'Setting up…',
  noScriptDraw: 'The draw needs JavaScript. Turn it on in your browser’s settings; today’s chances are still yours.',
  stagesTitle: 'Play it another way',
  stages: {
    wheel: 'Wheel',
    grid: 'Drawers',
    scratch: 'Scratch',
    slot: 'Reels',
    shake: 'Shake',
    'hillside-gift-box': 'Gift box',
  },
  aboutDraw: 'About this draw',
  prizesTitle: 'What there is to win',
  auditTitle: 'Every draw can be checked',
  auditText:
    'It is over, and the secret is told. Save how it was drawn, and one line on a computer works every draw out again:',
  auditKey: 'Save how it was drawn',
  prizeSeal: 'Prize',
  prizeOnly: 'This coupon is not given out: it is won. Once you win it, it is in your wallet.',
  toGiver: { draw: 'To the draw', quiz: 'To the picture' },
  walletTitle: 'Wallet',
  walletLine: 'Your cards and coupons',
  walletDescription:
    'Your member cards and coupons, what ends soonest first, and each code for the counter one tap away.',
  walletComing: 'Opening your wallet…',
  noScriptWallet:
    'The wallet needs JavaScript. Turn it on in your browser’s settings; the cards and coupons you took are safe.',
  moreCoupons: 'More coupons',
  elsewhere: 'Also here',
  menu: 'Teas today',
  menuHours: 'Brewed to order',
  teas: [
    { name: 'Longjing, early spring', price: '32' },
    { name: 'Phoenix Dancong', price: '28' },
    { name: 'Jasmine Snow Bud', price: '22' },
    { name: 'Osmanthus oolong with milk', price: '19' },
  ],
  storesTitle: 'Our shops',
  hours: { zhuli: 'Daily 9:00–21:30', xiqiao: 'Daily 10:00–22:00' },
  call: 'Call',
  otherLanguage: '中文',
  appearance: 'Appearance',
  auto: 'As the phone',
  light: 'Light',
  dark: 'Dark',
  festive: 'Festive',
};

/** The page's words by language. */
export const messagesOf = { 'zh-CN': zhCN, en } as const satisfies Record<string, StoreMessages>;
