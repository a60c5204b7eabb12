/** Whether this person asked for less motion. */
export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Plays an animation to its end; at once where motion is not wanted or not known. */
export const play = async (
  element: Element | null | undefined,
  keyframes: Keyframe[],
  { duration, easing }: { readonly duration: number; readonly easing: string },
): Promise<void> => {
  if (!element || prefersStill() || typeof element.animate !== 'function') return;
  const animation = element.animate(keyframes, { duration, easing, fill: 'backwards' });
  await new Promise((resolve) => {
    animation.onfinish = resolve;
    animation.oncancel = resolve;
    // A page in the background plays nothing, and must not wait for it.
    setTimeout(resolve, duration * 2);
  });
};
