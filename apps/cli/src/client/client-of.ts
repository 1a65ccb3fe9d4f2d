import { DocyardClient } from './docyard-client.js';

export interface ApiOptions {
  url: string;
}

export const clientOf = ({ url }: ApiOptions): DocyardClient => new DocyardClient(url);
