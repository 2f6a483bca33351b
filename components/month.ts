/** "2026-11-22" → "November 2026". */
export function month(isoDate: string): string {
  return new Date(`${isoDate}T00:00:00Z`).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
