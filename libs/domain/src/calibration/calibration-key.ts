/** Whose answers a calibration was fitted on, for tiers that ask a model; `prompt` is `name@version`. */
export interface CalibrationKey {
  model: string;
  prompt: string;
}

/** The key that a fit is kept under; undefined for a tier that asks no model. */
export const calibrationKeyOf = ({ model, prompt }: Partial<CalibrationKey>): CalibrationKey | undefined =>
  model === undefined || prompt === undefined ? undefined : { model, prompt };
