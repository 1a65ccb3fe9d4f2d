import type { Engine } from '#domain/packet/packet.js';

export interface RunOptions {
  /** `id` or `id@version`; the configuration's default where left out. */
  taxonomy?: string;
  /** Folder of pages read by earlier runs. */
  cache?: string;
  /** Who decides pages; `signals` where left out. */
  engine?: Engine;
  /** Folder that gets each packet's manifest, as `<name>.manifest.json`. */
  manifests?: string;
}
