/** What the list of stores says. */
export const stores = {
  here: '本店',
  call: (name: string, phone: string) => `打电话给${name}，${phone}`,
  map: '看地图',
  mapOf: (name: string) => `看地图，${name}`,
  missing: '门店没有取到，请再试一次。',
  none: '还没有写明门店，请问问店里。',
};
