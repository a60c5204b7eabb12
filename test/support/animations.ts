/** Lets what fades in be there: a page that lies behind another plays nothing by itself. Where an engine does not tell its animations, none plays. */
export const finishAnimations = (element: Element): void => {
  if ('getAnimations' in element) for (const animation of element.getAnimations()) animation.finish();
};
