import type { FastifyRequest } from 'fastify';
import { type Mask, maskFields, maskFor } from '#domain/access/mask.js';
import type { FieldValue } from '#domain/packet/document.js';
import type { Packet } from '#domain/packet/packet.js';
import { fieldDigestKey } from '#pipeline/access/digest-key.js';
import type { TaxonomyStore } from '#ports/taxonomies/taxonomy-store.js';
import type { ApiAdapters } from '../adapters.js';
import { principalOf } from '../http/tenant.js';

type WithFields = { type: string; fields: Record<string, FieldValue> };

/** What of a packet the one who asks may see. */
export class Masks {
  readonly #key: Uint8Array;
  readonly #taxonomies: TaxonomyStore;

  private constructor(key: Uint8Array, taxonomies: TaxonomyStore) {
    this.#key = key;
    this.#taxonomies = taxonomies;
  }

  static async open({ signer, taxonomies }: Pick<ApiAdapters, 'signer' | 'taxonomies'>): Promise<Masks> {
    return new Masks(await fieldDigestKey(signer), taxonomies);
  }

  /** For single values. */
  of(request: FastifyRequest): Mask {
    return maskFor(principalOf(request), this.#key);
  }

  /** For documents of this packet: their fields masked by its taxonomy. */
  async documents({ taxonomy }: Pick<Packet, 'taxonomy'>, request: FastifyRequest): Promise<<D extends WithFields>(one: D) => D> {
    const published = await this.#taxonomies.get(taxonomy.id, taxonomy.version);
    const mask = this.of(request);
    return (one) => ({ ...one, fields: maskFields(one.fields, one.type, published.taxonomy, mask) });
  }
}
