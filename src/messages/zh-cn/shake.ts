/** What a cup of fortune sticks says. */
export const shake = {
  ask: '开启摇一摇',
  shake: '摇动手机，签就出来',
  refused: '没有开启摇一摇，点一下也能抽',
  none: '这次没有奖品',
};
