/** What one check found. `remedy`: how to get what is missing. */
export interface Found {
  level: 'ok' | 'optional' | 'missing';
  seen: string;
  remedy?: string;
}

export interface Check {
  name: string;
  look: () => Promise<Found>;
}

export const ok = (seen: string): Found => ({ level: 'ok', seen });
export const optional = (seen: string, remedy: string): Found => ({ level: 'optional', seen, remedy });
export const missing = (seen: string, remedy: string): Found => ({ level: 'missing', seen, remedy });
