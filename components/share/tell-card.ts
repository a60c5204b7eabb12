import type { ShareCard, Wechat } from '../../src/platform/wechat/wechat.ts';

/** Who said last what WeChat shares. */
let teller: object | undefined;

/** Tells WeChat what it shares. Whoever takes theirs back takes no one else's. */
export const tellCard = async (
  by: object,
  wechat: Pick<Wechat, 'setShareCard'>,
  card: ShareCard | undefined,
): Promise<void> => {
  if (!card && teller !== by) return;
  teller = card && by;
  await wechat.setShareCard(card);
};
