/** Eight prizes with pictures, for everybody alike: an id, two lines and a picture each. */
export const prizes = [
  { id: 'twenty', lines: ['¥20', '春茶券'], picture: 'voucher' },
  { id: 'points', lines: ['30', '茶分'], picture: 'points' },
  { id: 'cake', lines: ['桂花糕', '兑 1 份'], picture: 'cake' },
  { id: 'pot', lines: ['茶壶', '1 把'], picture: 'pot' },
  { id: 'discount', lines: ['8.5折', '全单'], picture: 'discount' },
  { id: 'cup', lines: ['冷泡茶', '兑 1 瓶'], picture: 'cup' },
  { id: 'tin', lines: ['茶罐', '山间特制'], picture: 'tin' },
  { id: 'second', lines: ['买一送一', '龙井'], picture: 'second-cup' },
] as const;

/** Where a picture is. */
export const pictureAt = (name: string): string => `/art/prize-${name}.svg`;
