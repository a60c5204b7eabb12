/** What the picture of a quiz says. */
export const quizPicture = {
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomHint: '双指或双击放大',
  missing: '图没有出来',
  loadAgain: '再取一次',
  /** Who comes by keyboard hears how a place is picked. */
  pickable: (alt: string) => `${alt}。方向键移动准星，按回车选定`,
};
