import type { Page } from 'puppeteer-core';

/** What a wheel shows to the eye: the prize below the pointer by where its sector lies, and whether anything still moves. */
export interface SeenWheel {
  /** The lines of the face on the sector that is below the pointer; nothing where the pointer is on a line between two. */
  readonly face: string | undefined;
  readonly isStill: boolean;
}

/** Runs in the page: reads a wheel by its geometry, not by what it says of itself. */
const wheelSeen = (): SeenWheel | undefined => {
  const wheel = document.querySelector('lk-lucky-draw')?.shadowRoot?.querySelector('lk-draw-wheel')?.shadowRoot;
  const [pointer, plate] = [wheel?.querySelector('.pointer'), wheel?.querySelector('.plate')];
  if (!wheel || !pointer || !plate) return undefined;
  plate.scrollIntoView({ block: 'center' });
  const { left, width } = pointer.getBoundingClientRect();
  const tip = { x: left + width / 2, y: pointer.getBoundingClientRect().bottom + 8 };
  const sectors = [...wheel.querySelectorAll('.sector')];
  const below = [-3, 0, 3].map((aside) =>
    sectors.findIndex((sector) => wheel.elementsFromPoint(tip.x + aside, tip.y).includes(sector)),
  );
  const index = new Set(below).size === 1 ? below[0] : undefined;
  const face = index === undefined ? undefined : wheel.querySelectorAll('.face')[index];
  const texts = [...(face?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent);
  const isStill = wheel.getAnimations().every(({ playState }) => playState !== 'running');
  return { face: face && texts.join(' '), isStill };
};

/** What a wheel shows now; nothing while there is none. */
export const seeWheel = (page: Page): Promise<SeenWheel | undefined> => page.evaluate(wheelSeen);

/** Runs in the page: the element that stands as the stage. */
const stageShown = () =>
  document.querySelector('lk-lucky-draw')?.shadowRoot?.querySelector('.stage > :not(.bone)')?.localName;

/** Which stage a draw is shown on; nothing until it is there. */
export const seeStage = (page: Page): Promise<string | undefined> => page.evaluate(stageShown);
