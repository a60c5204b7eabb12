import { ShareGuideElement } from './share-guide.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-share-guide': ShareGuideElement;
  }
}

if (!customElements.get('lk-share-guide')) customElements.define('lk-share-guide', ShareGuideElement);
