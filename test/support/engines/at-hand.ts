import { type EngineName, engineNames, engines } from './engines.ts';

const { LINGKA_ENGINES } = process.env;

/** The engines that `LINGKA_ENGINES` names, parted by commas: all of them must be there. Where it names none, those that this machine has. */
export const enginesAtHand = async (): Promise<readonly EngineName[]> => {
  const wanted = LINGKA_ENGINES?.split(',');
  const unknown = wanted?.filter((name) => !engineNames.some((one) => one === name)) ?? [];
  if (unknown.length > 0) throw new Error(`LINGKA_ENGINES: ${unknown.join()} is none of ${engineNames.join()}`);
  const found: EngineName[] = [];
  for (const name of engineNames.filter((one) => wanted?.includes(one) ?? true)) {
    const { title, lacks } = engines[name];
    const how = await lacks();
    if (how === undefined) found.push(name);
    else if (wanted) throw new Error(`${title} is missing here: ${how}`);
    else console.log(`${title} is not on this machine, so these tests do not run in it (${how})`);
  }
  return found;
};
