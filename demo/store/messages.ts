import campaign from '../campaigns/tea-card.json' with { type: 'json' };

const { benefits, brand, levels, organiser, stores, summary } = campaign;

type Language = 'zh-CN' | 'en';
type Text = string | Readonly<Record<Language, string>>;

const figure = /^(\D*)(\d[\d.,]*)(.*)$/;

/** What the page says of the card and the shops before any script: taken from the campaign itself, so that the two never differ. */
const fromCampaign = (lang: Language) => {
  const say = (text: Text = '') => (typeof text === 'string' ? text : text[lang]);
  const benefit = ({ title, text, value }: { title: Text; text?: Text; value?: Text }) => {
    const [, before = '', number = say(value), after = ''] = figure.exec(say(value)) ?? [];
    return { title: say(title), text: say(text), before: before.trim(), number, after: after.trim() };
  };
  return {
    shop: say(brand.name),
    brandLine: say(brand.line),
    firstLevel: say(levels[0]?.name),
    summary: say(summary),
    organiser: say(organiser.name),
    benefits: benefits.map(benefit),
    store: Object.fromEntries(
      stores.map(({ id, name, address, phone }) => [
        id,
        { name: say(name), address: say(address), call: `tel:${phone.replace(/\D/g, '')}` },
      ]),
    ),
  };
};

/** What the shop's home says, in Simplified Chinese: the language that the page is written in. */
export const zhCN = {
  ...fromCampaign('zh-CN'),
  title: '山间茶铺',
  description: '山间茶铺的茶友卡：首单立减 12 元，消费积茶分，生日当月请你喝一杯。',
  tagline: '山里的茶，今天到店',
  taglineFestive: '新春开门红，回山喝杯热茶',
  offerLead: '入会就送',
  benefitsTitle: '会员好处',
  organiserTitle: '发卡方',
  cardComing: '正在打开…',
  home: '回店里首页',
  noScript: '领卡要用到 JavaScript。可以在浏览器设置里打开它，或者直接到店，店员帮你领。',
  menu: '今日茶单',
  menuHours: '当日现泡',
  teas: [{ name: '明前龙井' }, { name: '凤凰单丛' }, { name: '茉莉雪芽' }, { name: '桂花乌龙奶茶' }],
  stores: '我们的店',
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
  ...fromCampaign('en'),
  title: 'Hillside Tea',
  description:
    'The Hillside Tea card: ¥12 off your first order, points for every visit, and a cup on us in your birthday month.',
  tagline: 'From the hill to the shop today',
  taglineFestive: 'A warm cup for the new year',
  offerLead: 'Yours when you join',
  benefitsTitle: 'What the card brings',
  organiserTitle: 'Issued by',
  cardComing: 'Opening…',
  home: 'To the shop’s home page',
  noScript:
    'Taking a card needs JavaScript. Turn it on in your browser’s settings, or come by: our staff will help you.',
  menu: 'Teas today',
  menuHours: 'Brewed to order',
  teas: [
    { name: 'Longjing, early spring' },
    { name: 'Phoenix Dancong' },
    { name: 'Jasmine Snow Bud' },
    { name: 'Osmanthus oolong with milk' },
  ],
  stores: 'Our shops',
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
