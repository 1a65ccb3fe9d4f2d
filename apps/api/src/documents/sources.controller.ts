import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { sourceParams } from '#contracts/http/ids.js';
import { routes } from '#contracts/http/routes.js';
import { failure } from '#domain/failure/catalogue.js';
import { type DownloadDeps, recordDownload } from '#pipeline/audit/record-download.js';
import { ownPacket } from '#pipeline/submit/own-packet.js';
import type { BlobStore } from '#ports/blob/blob-store.js';
import type { RecordStore } from '#ports/records/record-store.js';
import { Binds } from '../http/binds.js';
import { sendBlob, type Taken } from '../http/send-blob.js';
import { actorOf, tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import type { ApiSettings } from '../settings.js';
import { BLOBS, EVIDENCE_DEPS, RECORDS, SETTINGS } from '../tokens.js';

const EXTENSIONS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
};

/** The submitted files, byte for byte. */
@Controller()
export class SourcesController {
  constructor(
    @Inject(RECORDS) private readonly records: RecordStore,
    @Inject(BLOBS) private readonly blobs: BlobStore,
    @Inject(EVIDENCE_DEPS) private readonly deps: DownloadDeps,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Binds(routes.getSourceFile)
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param(valid(sourceParams)) { packetId, sourceId }: z.output<typeof sourceParams>,
  ): Promise<void> {
    const packet = await ownPacket({ tenant: tenantOf(request), packetId }, this.records);
    const source = packet.sources.find(({ id }) => id === sourceId);
    if (!source) throw failure('resource.missing', 'the packet has no such source');
    const { sha256, mediaType, blobKey } = source;
    const download = { packetId, run: packet.run, kind: 'source' as const, id: sourceId, sha256, actor: actorOf(request) };
    // Its own name is personal data, and a link's may end in strangers' logs.
    const fileName = `${packetId}-${sourceId}.${EXTENSIONS[mediaType] ?? 'bin'}`;
    const onSend = (taken: Taken) => recordDownload({ ...download, ...taken }, this.deps);
    const { linkMs } = this.settings;
    await sendBlob(request, reply, this.blobs, { key: blobKey, mediaType, fileName, onSend, linkMs });
  }
}
