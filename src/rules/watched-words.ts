import type { CampaignWarning } from '../contract/campaign-admin.ts';

/** What is looked for in a plain text (simplified, lower case, every sentence ended by 。), and what is said of it. */
export interface Watched {
  readonly code: CampaignWarning['code'];
  readonly message: string;
  readonly patterns: readonly RegExp[];
}

/** Any of them. */
const any = (...words: readonly string[]) => `(?:${words.join('|')})`;
/** So many characters at most, in one sentence; or in one part of it. */
const within = (most: number) => `[^。]{0,${String(most)}}?`;
const beside = (most: number) => `[^。,]{0,${String(most)}}?`;
const patterns = (...sources: readonly string[]) => sources.map((source) => new RegExp(source, 'u'));

const shareZh = any(
  '分享',
  '转发',
  '发(?:到|至|个|条)?(?:微信)?朋友圈',
  '晒(?:单|图|照)?(?:到|至|在)?(?:微信)?朋友圈',
  '(?:发|转)(?:到|至)[^。,]{0,4}群',
  '[发转](?:给|到|至)[\\d一两二三四五六七八九十几]+[个位名]?(?:好友|朋友|群)',
  '邀请?(?:好友|朋友|新人|新?用户)',
  '邀请?[\\d一两二三四五六七八九十几]+[个位名]?(?:好友|朋友|新人|人)',
  '推荐(?:给)?(?:好友|朋友)',
  '拉新',
);
const rewardZh = any(
  ...[
    '得',
    '领',
    '抽',
    '送',
    '赢',
    '赚',
    '获',
    '免费',
    '免单',
    '返现',
    '返利',
    '返学费',
    '返还',
    '红包',
    '奖励',
    '中奖',
    '立减',
    '半价',
  ],
  ...['有(?:好?礼|奖|惊喜|红包)', '拿(?:红包|奖|券)', '增加', '提高', '提升', '额外', '翻倍', '加倍'],
  '[+=加多再减][\\d一两二三]+(?:次|分|元|块|个|张|茶分|积分)',
);
const takePartZh = any(
  ...['参加', '参与', '查看', '看到', '看见', '观看', '阅读', '继续', '解锁', '揭晓', '知道', '进入', '打开', '开启'],
  ...['玩', '使用', '核销', '兑换', '报名', '可见', '答题', '签到'],
);
const thenZh = any('后', '才', '方可', '方能', '即可', '就可', '就能', '便可');
const mustZh = any('必须', '须', '需要?', '只要', '先', '务必', '凭', '前提是?', '条件是?');
const friendZh = any('好友', '朋友', '友人', '亲友', '群友', '唤友', '邀请?人');
const accountZh = any(
  '公众号',
  '服务号',
  '订阅号',
  '视频号',
  '[账帐]号',
  '我们',
  '本店',
  '小店',
  '官微',
  '官方',
  '微信',
);

const shareEn = any(
  '\\b(?:share|shares|sharing|forward|forwards|forwarding|repost|reposts|reposting)\\b',
  '\\bpost(?:s|ing)?\\b[^。]{0,20}\\b(?:moments|timeline|wechat|group chats?|social media)\\b',
  '\\b(?:invite|refer|recommend|tag)\\b[^。]{0,24}\\bfriends?\\b',
);
const gainEn =
  '\\b(?:get|gets|win|wins|earn|earns|receive|receives|claim|claims|collect|gain|free|rewards?|rewarded)\\b';
const thingEn =
  '\\b(?:an?|extra|more|another|new|bonus|\\d+|one|two|three|five|ten)\\s+(?:\\w+\\s+)?(?:prizes?|gifts?|coupons?|vouchers?|points?|discounts?|chances?|draws?|cups?|spins?|tries|turns)\\b';
const rewardEn = any(gainEn, thingEn);
const leadsEn = '(?:\\b(?:to|and|then|for|you)\\b|[,:=+])';
const whenEn = '\\b(?:when|whenever|if|by|for|once|after|every time)\\b(?:\\s+(?:you|they|the|each|every))*\\s+';
const mustEn = '\\b(?:must|have to|has to|need to|needs to|required to|first)\\s+(?:first\\s+|also\\s+)?';
const onlyEn = '\\b(?:only (?:after|if|when|once)|unless|until)\\b(?:\\s+\\w+){0,3}?\\s+';
const seeEn =
  '\\b(?:to|before you can|so that you can)\\s+(?:see|view|read|reveal|unlock|continue|enter|take part|participate|play|open|go on|proceed|find out|join (?:the|this|our))\\b';
const followEn = '\\b(?:follow(?:ing|s)?|subscrib(?:e|es|ing) to)\\b';
const accountEn = '\\b(?:accounts?|wechat|channel|page|us)\\b';
const friendsEn = '\\bfriends?\\b';

/** What WeChat's rules on links name, in the words that merchants use for it. */
export const watched: readonly Watched[] = [
  {
    code: 'reward_for_sharing',
    message:
      'must promise nothing for sharing, or WeChat may block the page: give it without, and let share who likes to',
    patterns: patterns(
      shareZh + within(18) + rewardZh,
      `${any('奖励', '送给', '赠送给?', '红包', '积分')}[^。,]{0,6}${any('分享', '转发')}`,
      shareEn + within(50) + leadsEn + within(20) + rewardEn,
      rewardEn + within(50) + whenEn + shareEn,
    ),
  },
  {
    code: 'sharing_as_a_condition',
    message: 'must hang on no sharing, or WeChat may block the page: let everybody see it and take part without',
    patterns: patterns(
      mustZh + beside(6) + any('分享', '转发'),
      any('分享', '转发') + within(14) + thenZh + beside(6) + takePartZh,
      any('分享', '转发') + beside(8) + any('可以?', '能') + takePartZh,
      any('分享', '转发') + any('解锁', '参与', '参加', '可见', '可看', '截图'),
      `${any('不', '未', '没有?')}${any('分享', '转发')}${within(10)}${any('不', '无法', '没法')}`,
      mustEn + shareEn,
      shareEn + within(50) + seeEn,
      `(?:^|。\\s*)to\\s+(?:enter|take part|participate|win|see|unlock)\\b${beside(20)}[,:]\\s*(?:\\w+\\s+)?${shareEn}`,
      onlyEn + any(shareEn, '\\b(?:shared|forwarded|reposted)\\b'),
    ),
  },
  {
    code: 'likes_or_help',
    message:
      'must collect no likes, help, votes or bargaining of friends, or WeChat may block the page: let each take part alone',
    patterns: patterns(
      '[集求攒凑满](?:满|够|到)?[\\d一二三五六八十百 ]*个?点?赞|点赞(?:数|量|最|前|排)',
      `点赞${within(14)}${rewardZh}`,
      `${any(friendZh, '邀', '求', '帮')}${beside(6)}${any('点赞', '助力', '投票', '加速', '砍一?刀')}`,
      `助力${any(friendZh, '我', '他', 'ta', '一下', '值', '成功', '人数', '满', '\\d', '榜')}`,
      `助力${beside(6)}${any('得', '领', '抽', '免费', '赢', '获', '砍')}`,
      `砍价|砍一刀|帮[我他她忙]?砍|${friendZh}${beside(4)}砍|拉票|求票|帮我?投`,
      `投票${beside(8)}${any('得', '领', '抽', '送', '赢', '获', '奖')}|票数(?:最|前|排|达|满)`,
      `${any('好友', '朋友')}(?:来|一起)?帮(?:忙|我|你|他|点|拆|抢|抽|拿|助)`,
      `(?:\\b(?:collect|gather|get|gets|earn|reach|with|need)\\s+|\\b\\d+\\s+|\\b(?:most|enough)\\s+)(?:\\w+\\s+){0,2}?(?:likes|votes|thumbs[- ]?up|helpers)\\b`,
      `\\b(?:like|vote for)\\s+(?:our|this|the)\\s+(?:\\w+\\s+)?(?:post|page|article|video|moment|photo|picture)\\b${within(30)}${rewardEn}`,
      `\\b(?:ask|invite|have|get|let)\\s+(?:\\w+\\s+){0,3}?friends?\\s+(?:to\\s+)?(?:help|vote|like|boost|assist|tap|click|cut)\\b`,
      `${friendsEn}\\s+(?:who\\s+|can\\s+|must\\s+)?(?:helps?|assists?|boosts?|votes?)\\b${within(30)}${any('\\bcut\\b', '\\bunlock\\b', '\\bprice\\b', gainEn)}`,
      `${friendsEn}${beside(24)}\\b(?:cut|slash)\\w*\\b${beside(12)}\\bprice\\b|\\bbargain(?:ing)? (?:with|by|from) (?:your )?friends\\b`,
    ),
  },
  {
    code: 'follow_as_a_condition',
    message:
      'must hang on following no account, or WeChat may block the page: ask for it if you like, and give the same without',
    patterns: patterns(
      `关注${beside(14)}${any(thenZh, '即')}${within(6)}${any(rewardZh, takePartZh)}`,
      `关注${beside(14)},?${beside(3)}${any('得', '领', '抽', '送', '赢', '免费', '有(?:好?礼|奖)')}`,
      `${mustZh}${beside(4)}关注${beside(8)}${accountZh}`,
      `${any('不', '未', '没有?')}关注${within(10)}${any('不', '无法', '没法')}`,
      `${followEn}${beside(40)}${accountEn}${within(24)}${leadsEn}${within(12)}${rewardEn}`,
      `${followEn}${beside(40)}${accountEn}${within(24)}${seeEn}`,
      `${rewardEn}${within(40)}${whenEn}${followEn}${beside(40)}${accountEn}`,
      `${any(mustEn, onlyEn)}follow(?:ing|ed|s)?\\b${beside(30)}${accountEn}`,
      '\\bfollowers only\\b|\\bonly (?:for )?(?:our )?followers\\b',
    ),
  },
  {
    code: 'check_in_to_share',
    message:
      'must not lead from a check-in to sharing, or WeChat may block the page: let checking in be all that counts',
    patterns: patterns(
      any('打卡', '签到') + beside(10) + any('分享', '转发', '(?:发|晒)[^。,]{0,3}(?:朋友圈|群)'),
      `${any('打卡', '签到') + within(10)}(?:发|晒)(?:单|图|照)?(?:到|至|在)?(?:微信)?朋友圈`,
      any('打卡', '签到') + within(10) + any('并', '再', '后', '同时', '且', '及') + any('分享', '转发', '发朋友圈'),
      `${any('朋友圈', '分享', '转发', '微信群')}[^。,]{0,4}${any('打卡', '签到')}`,
      `\\bcheck(?:ing|ed|s)?[- ]?ins?\\b${beside(30)}\\b(?:and|to|then|by|when)\\s+(?:\\w+\\s+){0,2}?${shareEn}`,
      `${shareEn}${beside(30)}\\b(?:to|and|for)\\s+(?:\\w+\\s+)?check(?:ing)?[- ]?in\\b`,
    ),
  },
];
