import { OpenInWechatElement } from './open-in-wechat.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-open-in-wechat': OpenInWechatElement;
  }
}

if (!customElements.get('lk-open-in-wechat')) customElements.define('lk-open-in-wechat', OpenInWechatElement);
