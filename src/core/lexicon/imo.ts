/**
 * IMO ship identification numbers: seven digits, the last one the unit digit of the first six weighted 7 to 2
 * (IMO resolution A.1117(30)).
 */
export function hasValidCheckDigit(imo: string): boolean {
  if (!/^\d{7}$/.test(imo)) return false;
  let sum = 0;
  for (let index = 0; index < 6; index++) sum += Number(imo[index]) * (7 - index);
  return sum % 10 === Number(imo[6]);
}
