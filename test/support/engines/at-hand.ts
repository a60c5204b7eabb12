import { type EngineName, engineNames, engines } from './engines.ts';

const { LINGKA_ENGINES } = process.env;

const named = (name: string): EngineName => {
  const found = engineNames.find((one) => one === name);
  if (found === undefined) throw new Error(`LINGKA_ENGINES: ${name} is none of ${engineNames.join(', ')}`);
  return found;
};

/** The engines that `LINGKA_ENGINES` names must all be there. Where it names none, those that this machine has. */
export const chooseEngines = async (): Promise<{ chosen: EngineName[]; lacking: string[] }> => {
  const wanted = LINGKA_ENGINES?.split(',').map(named);
  const chosen: EngineName[] = [];
  const lacking: string[] = [];
  for (const name of wanted ?? engineNames) {
    const { title, lacks } = engines[name];
    const how = await lacks();
    if (how === undefined) chosen.push(name);
    else lacking.push(`${title}: not on this machine (${how})`);
  }
  if (wanted && lacking.length > 0) throw new Error(lacking.join('\n'));
  return { chosen, lacking };
};
