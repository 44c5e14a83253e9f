/** Formats a number with thousands separators and up to six decimals, independent of the host's locale. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(12));
  if (Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-6)) return String(rounded);
  const [whole, decimals] = rounded.toFixed(6).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  const kept = decimals!.replace(/0+$/, '');
  return kept ? `${grouped}.${kept}` : grouped;
}
