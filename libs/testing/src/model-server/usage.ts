/** Tokens of one call; `cached` is a part of `input`. */
export interface Usage {
  input: number;
  cached: number;
  output: number;
}
