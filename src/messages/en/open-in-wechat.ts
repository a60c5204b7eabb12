import type { Messages } from '../messages.ts';

export const openInWechat: Messages['openInWechat'] = {
  scan: 'Open WeChat and scan this code',
  qr: 'QR code: scan it with WeChat to open this page there',
  onPhone: 'On this very phone? Copy the link, paste it into a chat with yourself in WeChat, and tap it there.',
  address: 'Link',
  copy: 'Copy the link',
  copied: 'Copied. Open WeChat, paste it into a chat with yourself, and tap it.',
  notCopied: 'It could not be copied. Hold your finger on the link above and copy it by hand.',
};
