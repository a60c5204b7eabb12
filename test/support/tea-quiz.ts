import type { QuizDefinition } from '../../src/contract/campaign-definition.ts';
import type { PictureElsewhere } from '../../src/mock/shop.ts';
import { teaCoupon } from './tea-coupon.ts';

/** What a page of tests shows in place of a picture. */
const elsewhere = (imageUrl: string): PictureElsewhere => ({ imageUrl, width: 800, height: 600 });

/** The pictures that the tea quizzes name, as a mock is told of them. */
export const teaPictures = {
  pot: elsewhere('/demo/art/card.svg'),
  leaf: elsewhere('/demo/art/hills.svg'),
  scale: elsewhere('/demo/art/lantern.svg'),
  cup: elsewhere('/demo/art/ticket.svg'),
} as const satisfies Readonly<Record<string, PictureElsewhere>>;

const shared = {
  kind: 'quiz',
  lang: 'zh-CN',
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: '2027-01-01T00:00:00Z',
  timeZone: 'Asia/Shanghai',
  organiser: { name: { 'zh-CN': '山间茶铺', en: 'Hillside Tea' }, contact: '0571-5550 0100' },
  rules: [{ 'zh-CN': '每天一图', en: 'A picture a day' }],
  identity: 'guest',
  limits: {},
  stores: teaCoupon.stores,
} as const satisfies Partial<QuizDefinition>;

type Question = QuizDefinition['questions'][number];

/** One question of each kind, with an answer that stands nowhere else: what a canary listens for. */
export const teaQuestions = {
  text: {
    id: 'what-steeps',
    kind: 'text',
    text: { 'zh-CN': '壶里泡的是什么茶？', en: 'Which tea is in the pot?' },
    picture: { pictureId: 'pot', alt: { 'zh-CN': '一把冒热气的壶', en: 'A steaming vessel' } },
    hints: [
      { 'zh-CN': '它是一种乌龙', en: 'It is an oolong' },
      { 'zh-CN': '名字里有一位菩萨', en: 'It is named after a bodhisattva' },
    ],
    answer: { 'zh-CN': '铁观音', en: 'Tieguanyin' },
    accepts: ['Iron Goddess', 'Ti Kuan Yin', '安溪铁观音'],
    explanation: { 'zh-CN': '产自安溪。', en: 'It comes from Anxi.' },
  },
  choice: {
    id: 'which-tool',
    kind: 'choice',
    text: { 'zh-CN': '哪一件用来称茶？', en: 'Which of them weighs tea?' },
    options: [
      { id: 'canary-steelyard', picture: { pictureId: 'scale', alt: { 'zh-CN': '第一件', en: 'The first' } } },
      { id: 'a-cup', picture: { pictureId: 'cup', alt: { 'zh-CN': '第二件', en: 'The second' } } },
      { id: 'a-pot', text: { 'zh-CN': '壶', en: 'The pot' } },
    ],
    correctOptionId: 'canary-steelyard',
    answer: { 'zh-CN': '戥子', en: 'Steelyard' },
  },
  spot: {
    id: 'where-is-it',
    kind: 'spot',
    text: { 'zh-CN': '点出茶芽', en: 'Tap the bud' },
    picture: { pictureId: 'leaf', alt: { 'zh-CN': '一枝茶', en: 'A twig of tea' } },
    region: [
      { x: 0.61, y: 0.21 },
      { x: 0.79, y: 0.21 },
      { x: 0.79, y: 0.43 },
      { x: 0.61, y: 0.43 },
    ],
    answer: { 'zh-CN': '枝头右上的嫩芽', en: 'Upper right of the twig' },
    explanation: { 'zh-CN': '一芽一叶最嫩。', en: 'One bud and one leaf is the tenderest.' },
  },
  letters: {
    id: 'spell-it',
    kind: 'letters',
    text: { 'zh-CN': '这是哪一种茶？', en: 'Which tea is this?' },
    picture: { pictureId: 'leaf', alt: { 'zh-CN': '一片叶子', en: 'A leaf' } },
    tray: { 'zh-CN': '龙井雀舌毛峰白牡丹云雾', en: 'lognjnigabe' },
    answer: { 'zh-CN': '龙井', en: 'longjing' },
  },
} as const satisfies Readonly<Record<Question['kind'], Question>>;

/** A picture a day, two tries and no clock: each right answer wins a cake. */
export const teaDaily = {
  ...shared,
  id: 'tea-daily',
  title: { 'zh-CN': '每日看图猜', en: 'A picture a day' },
  mode: 'daily',
  triesPerLevel: 2,
  hintCost: { type: 'wait', seconds: 30 },
  prizes: [
    {
      id: 'sweet',
      kind: 'coupon',
      name: { 'zh-CN': '桂花糕', en: 'Cake' },
      note: { 'zh-CN': '兑 1 份', en: 'One piece' },
      couponCampaignId: 'cake',
      total: 100,
    },
  ],
  correctPrizeId: 'sweet',
  questions: [
    { ...teaQuestions.letters, day: '2026-05-31' },
    { ...teaQuestions.text, day: '2026-06-01' },
    { ...teaQuestions.choice, day: '2026-06-02' },
    { ...teaQuestions.spot, day: '2026-06-04' },
  ],
} as const satisfies QuizDefinition;

/** A chain of four levels, a minute and two tries each: a parcel for the first through, a chance in a draw for all who come through. */
export const teaChain = {
  ...shared,
  id: 'tea-chain',
  title: { 'zh-CN': '识茶闯关', en: 'Know your tea' },
  mode: 'chain',
  triesPerLevel: 2,
  secondsPerLevel: 60,
  hintCost: { type: 'try' },
  prizes: [
    {
      id: 'tin',
      kind: 'parcel',
      name: { 'zh-CN': '茶罐', en: 'Tea tin' },
      value: 16_800,
      currency: 'CNY',
      total: 1,
    },
    {
      id: 'chance',
      kind: 'chance',
      name: { 'zh-CN': '抽奖一次', en: 'One draw' },
      chance: { campaignId: 'tea-draw', count: 1 },
    },
  ],
  firstClearPrizeId: 'tin',
  survivorPrizeId: 'chance',
  contactDays: 7,
  fields: [{ name: 'address', label: { 'zh-CN': '地址', en: 'Address' }, type: 'text', required: true }],
  questions: [teaQuestions.text, teaQuestions.choice, teaQuestions.spot, teaQuestions.letters],
} as const satisfies QuizDefinition;

/** A right answer to each question that has one in words or places; to a choice there is none but by what is shown. */
export const rightAnswers = {
  text: { text: '鐵觀音' },
  spot: { x: 0.7, y: 0.3 },
  letters: { letters: ['龙', '井'] },
} as const;

/** A quiz with other pictures in the place of those it names. */
export const withPictures = (definition: QuizDefinition, idOf: (pictureId: string) => string): QuizDefinition => ({
  ...definition,
  questions: definition.questions.map((question): Question => {
    const other = <P extends { readonly pictureId: string }>(picture: P) => ({
      ...picture,
      pictureId: idOf(picture.pictureId),
    });
    if (question.kind === 'spot') return { ...question, picture: other(question.picture) };
    const shown = question.picture ? { picture: other(question.picture) } : {};
    if (question.kind !== 'choice') return { ...question, ...shown };
    const options = question.options.map((option) =>
      option.picture ? { ...option, picture: other(option.picture) } : option,
    );
    return { ...question, ...shown, options };
  }),
});
