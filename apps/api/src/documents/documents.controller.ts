import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { DocumentList, DocumentView } from '#contracts/http/documents.js';
import { documentParams, packetParams } from '#contracts/http/ids.js';
import { routes } from '#contracts/http/routes.js';
import { failure } from '#domain/failure/catalogue.js';
import type { DocumentRecord } from '#domain/packet/document.js';
import { isFinal, type Packet } from '#domain/packet/packet.js';
import { type DownloadDeps, recordDownload } from '#pipeline/audit/record-download.js';
import { ownPacket } from '#pipeline/submit/own-packet.js';
import type { BlobStore, ByteRange } from '#ports/blob/blob-store.js';
import type { RecordStore } from '#ports/records/record-store.js';
import type { Masks } from '../access/masks.js';
import { Binds } from '../http/binds.js';
import { sendBlob } from '../http/send-blob.js';
import { actorOf, tenantOf } from '../http/tenant.js';
import { valid } from '../http/valid.js';
import { BLOBS, EVIDENCE_DEPS, MASKS, RECORDS } from '../tokens.js';

const documentView = (record: DocumentRecord): DocumentView => {
  const { id, type, title, pages, confidence, boundary, status, rationale, fields, sha256 } = record;
  return { id, type, title, pages, confidence, boundary, status, rationale, fields, sha256 };
};

@Controller()
export class DocumentsController {
  constructor(
    @Inject(RECORDS) private readonly records: RecordStore,
    @Inject(BLOBS) private readonly blobs: BlobStore,
    @Inject(EVIDENCE_DEPS) private readonly deps: DownloadDeps,
    @Inject(MASKS) private readonly masks: Masks,
  ) {}

  @Binds(routes.listDocuments)
  async list(
    @Req() request: FastifyRequest,
    @Param(valid(packetParams)) { packetId }: z.output<typeof packetParams>,
  ): Promise<DocumentList> {
    const { packet, documents } = await this.#assembled(request, packetId);
    return { items: documents.map(documentView).map(await this.masks.documents(packet, request)) };
  }

  @Binds(routes.getDocumentFile)
  async file(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param(valid(documentParams)) { packetId, documentId }: z.output<typeof documentParams>,
  ): Promise<void> {
    const { documents } = await this.#assembled(request, packetId);
    const document = documents.find(({ id }) => id === documentId);
    if (!document) throw failure('resource.missing', 'the packet has no such document');
    if (!document.fileKey) throw failure('resource.missing', 'the document has no file; its exception says why');
    const fileName = `${document.type}-${document.id}.pdf`;
    const onSend = (part: ByteRange | null) => recordDownload({ document, actor: actorOf(request), part }, this.deps);
    await sendBlob(request, reply, this.blobs, { key: document.fileKey, mediaType: 'application/pdf', fileName, onSend });
  }

  async #assembled(request: FastifyRequest, packetId: string): Promise<{ packet: Packet; documents: DocumentRecord[] }> {
    const packet = await ownPacket({ tenant: tenantOf(request), packetId }, this.records);
    const documents = await this.records.documents(packetId, packet.run);
    const isEarly = documents.length === 0 && !isFinal(packet.status);
    if (isEarly) throw failure('resource.not-ready', `the packet is ${packet.status}; documents come with its assembly`);
    return { packet, documents };
  }
}
