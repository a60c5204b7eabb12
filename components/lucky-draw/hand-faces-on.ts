/** Hands a designer's own faces on, from the tag of a draw to its stage: what stands in a slot here stands in the one of that name there. */
export const handFacesOn = (from: Element, stage: Element): void => {
  for (const { slot } of from.children) {
    const isOther = [...stage.children].every((child) => child.slot !== slot);
    if (!slot.startsWith('prize-') || !isOther) continue;
    const handed = document.createElement('slot');
    handed.name = handed.slot = slot;
    stage.append(handed);
  }
};
