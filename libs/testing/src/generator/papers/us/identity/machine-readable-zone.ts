/** A name as the machine-readable zone of ICAO 9303 writes it. */
export const mrzName = (last: string, first: string, middle: string): string =>
  `${last}<<${first}<${middle}`.toUpperCase().replace(/[^A-Z<]/g, '');

export const yymmdd = (d: Date): string => d.toISOString().slice(2, 10).replaceAll('-', '');
