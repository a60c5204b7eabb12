/** Which files of a build bring which element: each is named after its tag, and for older engines has `-legacy` behind it. */
export interface Chunks {
  /** The folder that they lie in, relative to `embed.js`. */
  readonly folder: string;
  /** By tag: the names of the chunks that its module needs before it can show anything, parted by spaces. */
  readonly elements: Readonly<Record<string, string>>;
}
