import { play } from '../../src/platform/motion.ts';

const fall = [
  { transform: 'none', opacity: 1 },
  { transform: 'translate(6px, 14px) rotate(2deg)', opacity: 1, offset: 0.4 },
  { transform: 'translate(24px, 72px) rotate(9deg)', opacity: 0 },
];
const wiped = (to: string) => [{ transform: 'none' }, { transform: `translateX(${to})` }];

/** A paper card becomes one's own: its stub is torn off, then ink wipes over the paper. */
export const turn = async (card: ParentNode): Promise<void> => {
  const stub = card.querySelector<HTMLElement>('.old.stub-edge');
  await play(stub, fall, { duration: 420, easing: 'cubic-bezier(.5,0,.9,.4)' });
  if (stub) stub.hidden = true;
  const wipe = { duration: 560, easing: 'cubic-bezier(.2,.8,.2,1)' };
  const paper = card.querySelector('.old.face-edge');
  await Promise.all([play(paper, wiped('100%'), wipe), play(paper?.firstElementChild, wiped('-100%'), wipe)]);
};
