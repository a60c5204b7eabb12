/** The package's maker of codes, without its painters. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
