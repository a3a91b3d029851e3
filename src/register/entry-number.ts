/** 登记编号: `2026-0117`, counted anew every year; the 10,000th has five digits. */
export const entryNumber = (year: number, place: number): string =>
  `${year}-${String(place).padStart(4, '0')}`;
