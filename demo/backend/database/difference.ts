/** Something kept that does not follow from the ledger: `told` is what the ledger says. Nothing where there is nothing. */
export interface Difference {
  readonly id: string;
  readonly field: string;
  readonly kept: string | null;
  readonly told: string | null;
}
