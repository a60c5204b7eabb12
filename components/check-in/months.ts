import type { ReactiveControllerHost } from 'lit';

import type { Client } from '../../src/client/client.ts';
import { type Ahead, type CheckInDay, type CheckInParticipation, listCheckIns } from '../../src/contract/check-in.ts';
import type { FailedState } from '../../src/controllers/failure.ts';
import { ReadController } from '../../src/controllers/read.ts';

/** What a month of the calendar shows. */
interface Month {
  readonly month: string;
  readonly days: readonly CheckInDay[];
  readonly ahead: readonly Ahead[];
  /** It is on its way. */
  readonly isBusy: boolean;
}

interface MonthsConfig {
  readonly client: () => Client | undefined;
  /** The campaign's id. */
  readonly campaign: () => string | undefined;
  readonly participation: () => Known | undefined;
  /** BCP 47. */
  readonly lang: () => string;
}

type Known = Pick<CheckInParticipation, 'day' | 'days' | 'ahead'>;

/** So much of what is ahead is told with where a visitor stands. */
const told = 12;

const monthOf = (day: string) => day.slice(0, 7);

/** This month, where it may bring more than is told with where the visitor stands. */
const unfinished = ({ day, ahead }: Known) => {
  const last = ahead[ahead.length - 1];
  return last && ahead.length >= told && monthOf(last.day) === monthOf(day) ? monthOf(day) : undefined;
};

/** The month that is looked at: this one is known with where the visitor stands, and others are asked for. */
export class Months {
  readonly #read: ReadController<typeof listCheckIns>;
  #asked: string | undefined;

  constructor(host: ReactiveControllerHost, { client, campaign, participation, lang }: MonthsConfig) {
    this.#read = new ReadController(host, {
      operation: listCheckIns,
      client,
      input: () => {
        const id = campaign();
        const known = participation();
        const month = this.#asked ?? (known && unfinished(known));
        return id === undefined || month === undefined ? undefined : { params: { id }, query: { month, lang: lang() } };
      },
    });
  }

  /** Why a month that was asked for could not be had, where it could not. */
  get failure(): FailedState | undefined {
    return this.#asked === undefined ? undefined : this.#read.failure;
  }

  get retry(): () => Promise<void> {
    return this.#read.retry;
  }

  /** Looks at another month; at this one where none is said. */
  turn(month?: string): void {
    this.#asked = month;
  }

  /** What was ahead has come nearer. */
  renew(): void {
    void this.#read.reload();
  }

  show({ day, days, ahead }: Known): Month {
    const now = monthOf(day);
    const month = this.#asked ?? now;
    const read = this.#read.value?.month === month ? this.#read.value : undefined;
    if (month !== now)
      return { month, days: read?.days ?? [], ahead: read?.ahead ?? [], isBusy: !read && !this.failure };
    const last = ahead[ahead.length - 1]?.day ?? '';
    const more = read?.ahead.filter((one) => one.day > last) ?? [];
    return { month, days, ahead: [...ahead.filter((one) => monthOf(one.day) === month), ...more], isBusy: false };
  }
}
