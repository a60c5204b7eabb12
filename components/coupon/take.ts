import { play } from '../../src/platform/motion.ts';

const tear = [
  { transform: 'none', opacity: 1 },
  { transform: 'translate(4px, 6px) rotate(2deg)', opacity: 1, offset: 0.4 },
  { transform: 'translate(20px, 48px) rotate(9deg)', opacity: 0 },
];
/** It waits for the stub to be gone. */
const land = [
  { transform: 'rotate(-8deg) scale(1.9)', opacity: 0 },
  { transform: 'rotate(-8deg) scale(1.9)', opacity: 0, offset: 0.72 },
  { transform: 'rotate(-8deg)', opacity: 1 },
];

/** A coupon becomes one's own: its inked stub is torn off, then the seal lands. */
export const take = async (coupon: ParentNode): Promise<void> => {
  const stub = coupon.querySelector<HTMLElement>('.old .piece');
  await Promise.all([
    play(stub, tear, { duration: 420, easing: 'cubic-bezier(.5,0,.9,.4)' }).then(() => {
      if (stub) stub.hidden = true;
    }),
    play(coupon.querySelector('.seal'), land, { duration: 580, easing: 'linear' }),
  ]);
};
