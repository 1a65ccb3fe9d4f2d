import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CalibrationKey } from '#domain/calibration/calibration-key.js';

/** A model's or prompt's name as part of a file's: unlike names stay unlike, `org/model:7b` included. */
const namePart = (name: string): string => {
  const plain = name.replaceAll(/[^A-Za-z0-9.@-]+/g, '_').replaceAll(/^\.+/g, '_');
  return plain === name ? plain : `${plain}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
};

export interface CalibrationPlace {
  taxonomy: { id: string; version: string };
  tier: string;
  key?: CalibrationKey | undefined;
}

/**
 * Where a calibration lies in a folder of taxonomies: `<id>/calibration/<tier>-<version>.json`, for tiers that ask a model
 * `<tier>-<version>-<model>-<prompt>.json`.
 */
export const calibrationPath = (folder: string, { taxonomy, tier, key }: CalibrationPlace): string => {
  const owner = key === undefined ? '' : `-${namePart(key.model)}-${namePart(key.prompt)}`;
  return join(folder, taxonomy.id, 'calibration', `${tier}-${taxonomy.version}${owner}.json`);
};
