/** Where anyone may read how a campaign was drawn, once it is over. */
export const auditUrl = (endpoint: string, campaignId: string): string =>
  `${endpoint}/campaigns/${encodeURIComponent(campaignId)}/audit`;
