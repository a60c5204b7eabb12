let leaver = (url: string): void => location.assign(url);

/** Leaves the page for another one. */
export const leavePage = (url: string): void => leaver(url);

/** Lets whatever a page runs in take it elsewhere in its own way. */
export const setLeaver = (leave: (url: string) => void): void => {
  leaver = leave;
};
