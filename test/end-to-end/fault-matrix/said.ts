import { promotion } from '../../../src/messages/zh-cn/promotion.ts';
import { trouble } from '../../../src/messages/zh-cn/trouble.ts';

const { timeout, server, 'off-contract': offContract } = trouble.unreachable;

/** What every element says where nobody answered as agreed. */
export const saidOfSilence = {
  offline: promotion.offline.title,
  timeout: timeout.title,
  server: server.title,
  'off-contract': offContract.title,
} as const;
