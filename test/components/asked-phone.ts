/** A phone, or a computer, that lets nobody feel its motion before a person allowed it; without an answer, one that lets everybody. */
export const askedPhone = (answer?: () => Promise<string>, { isTouched = true } = {}) => {
  const own = Object.getOwnPropertyDescriptor(window, 'DeviceMotionEvent');
  const known = window.matchMedia.bind(window);
  const asked: boolean[] = [];
  const requestPermission = () => {
    asked.push(true);
    return answer?.();
  };
  Object.defineProperty(window, 'DeviceMotionEvent', {
    configurable: true,
    value: Object.assign(() => undefined, answer ? { requestPermission } : {}),
  });
  window.matchMedia = (query) => {
    const found = known(query);
    if (query.includes('coarse')) Object.defineProperty(found, 'matches', { value: isTouched });
    return found;
  };
  const restore = () => {
    window.matchMedia = known;
    if (own) Object.defineProperty(window, 'DeviceMotionEvent', own);
    else Reflect.deleteProperty(window, 'DeviceMotionEvent');
  };
  return { asked, restore };
};
