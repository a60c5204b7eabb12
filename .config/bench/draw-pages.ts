/** A page of the bench with a draw on it. */
export interface DrawPage {
  readonly name: string;
  readonly path: string;
}

/** What is compared: the same eight prizes with the same pictures. */
export const turned = {
  wheel: { name: 'our wheel', path: '/draw-wheel/' },
  luckyWheel: { name: 'lucky-canvas wheel', path: '/lucky-wheel/' },
  grid: { name: 'our grid', path: '/draw-grid/' },
  luckyGrid: { name: 'lucky-canvas grid', path: '/lucky-grid/' },
} as const satisfies Record<string, DrawPage>;

/** What is scratched. */
export const scratched: DrawPage = { name: 'our scratch card', path: '/draw-scratch/' };

/** All of them. */
export const drawPages: readonly DrawPage[] = [...Object.values(turned), scratched];
