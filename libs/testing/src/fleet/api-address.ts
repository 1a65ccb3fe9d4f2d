/** Where an API is, and what opens it: a fleet, of whatever kind. */
export interface ApiAddress {
  apiUrl: string;
  apiKey: string;
}

/** The header that lets a caller in. */
export const credentials = ({ apiKey }: Pick<ApiAddress, 'apiKey'>): Record<string, string> => ({
  authorization: `Bearer ${apiKey}`,
});
