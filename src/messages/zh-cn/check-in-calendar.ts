/** What the calendar of a check-in says. */
export const checkInCalendar = {
  before: '上个月',
  after: '下个月',
  /** On today's key, and under a day that was missed and broke no row: as short as a day is narrow. */
  press: '签到',
  kept: '保住',
  today: '今天',
  /** What became of a day, as it is read aloud. */
  states: { done: '已签到', missed: '没签到', forgiven: '没签到，连签没断', open: '签到', outside: '不在活动时间' },
  brings: (prizes: string) => `有奖励：${prizes}`,
  listed: (words: readonly string[]) => words.join('，'),
};
