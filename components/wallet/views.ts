import type { PassesQuery } from './passes-controller.ts';

/** The lists that a wallet is sorted into. */
export const views = {
  usable: { state: 'available,active,blocked', order: 'expiry' },
  used: { state: 'redeemed', order: 'issued' },
  over: { state: 'expired,voided', order: 'issued' },
} as const satisfies Record<string, PassesQuery>;

export type View = keyof typeof views;

/** From the first to the last. */
export const viewNames = ['usable', 'used', 'over'] as const satisfies readonly View[];

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

/** Which list a key leads to from another, if it does; in pages that run from right to left the arrows do so too. */
export const viewAfter = (from: View, key: string, isRtl: boolean): View | undefined => {
  const step = steps[key];
  if (step === undefined) return undefined;
  if (!Number.isFinite(step)) return viewNames[step < 0 ? 0 : viewNames.length - 1];
  const place = viewNames.indexOf(from) + (isRtl ? -step : step);
  return viewNames[(place + viewNames.length) % viewNames.length];
};
