// biome-ignore-all lint: made from docs/openapi.json by `npm run docs`; mend the routes in libs/contracts/src/http instead.
// biome-ignore-all format: a spec compares it with what the generator writes, to the letter.
// biome-ignore-all assist: likewise.
export interface paths {
    "/v1/packets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List packets, newest first */
        get: operations["listPackets"];
        put?: never;
        /**
         * Submit a packet
         * @description Streams the files to storage: those of the form, and those that it names by `source`. The same Idempotency-Key with the same upload answers 200 with the packet it made.
         */
        post: operations["submitPacket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a packet and how far it is */
        get: operations["getPacket"];
        put?: never;
        post?: never;
        /**
         * Delete a packet
         * @description Its files, pages, documents and records are gone; the audit chain, which holds no personal data, stays.
         */
        delete: operations["deletePacket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/manifest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get what the packet became (docyard.manifest/1) */
        get: operations["getManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow the progress (server-sent events)
         * @description `event: progress` on each change, `event: end` when the packet is at its end; then the stream closes.
         */
        get: operations["followPacket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List pages with what they were decided to be */
        get: operations["listPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See one page */
        get: operations["getPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/pages/{page}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the picture of a page, upright
         * @description Drawn when it is first asked for, and kept.
         */
        get: operations["getPageImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/pages/{page}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the words of a page
         * @description With positions as JSON; `Accept: text/plain` gives the lines only.
         */
        get: operations["getPageText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the documents that were found */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/documents/{documentId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a document
         * @description Answers `Range` requests of one range and `If-None-Match`.
         */
        get: operations["getDocumentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/sources/{sourceId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a submitted file, byte for byte
         * @description Answers `Range` requests of one range and `If-None-Match`.
         */
        get: operations["getSourceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what went wrong or is doubtful */
        get: operations["listExceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit chain
         * @description One record a line, from `seq` 1; check it with `docyard audit verify FILE`. Stays after the packet is deleted.
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/audit/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the signed end of the audit chain
         * @description Keep it elsewhere: `docyard audit verify FILE --head HEAD --key KEY` then also finds a tail that was cut off and a chain that was made anew. Only a chain that holds is signed.
         */
        get: operations["getAuditHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/audit/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the signed ends that were kept of the audit chain
         * @description Signed by itself when the packet ends and when it is deleted, a few seconds after; kept in the storage, apart from the records. Stays after the packet is deleted.
         */
        get: operations["listAuditHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get the public key of signed heads */
        get: operations["getAuditKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell where outputs come from and what sources became
         * @description Of a packet on its way: as far as it has come. Gone with the packet; what decided it stays in the audit chain.
         */
        get: operations["getLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prove that a deleted packet is gone
         * @description Searches storage, records, the queue and parked calls for anything that names the packet. Reads every kept answer of the tenant: for proofs, not for polling.
         */
        get: operations["getErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/taxonomies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List published taxonomies, every version */
        get: operations["listTaxonomies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/taxonomies/{taxonomyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the highest version of a taxonomy */
        get: operations["getTaxonomy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/taxonomies/{taxonomyId}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See one version of a taxonomy; it never changes */
        get: operations["getTaxonomyVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the process alive? */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can it take requests? */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Prometheus metrics */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/internal/v1/wakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wake a parked job
         * @description For Cloud Tasks, when a job is due though its pool may be asleep. Calls that come late or twice are answered like any other. Missing where DOCYARD_DELAYS is `queue`.
         */
        post: operations["wakeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys, the latest first
         * @description Revoked and expired ones too: audit chains name them.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key for your tenant
         * @description The key is in this answer and nowhere else: what is kept of it opens nothing.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key, for good */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the tenant's chain of access
         * @description Keys made and revoked, webhooks, strangers who asked for what is yours. Check it with `docyard audit verify FILE`.
         */
        get: operations["getAccessAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks, the latest first */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Be told of events by HTTP
         * @description Messages are signed as Standard Webhooks has it, and hold ids and status only. What is not answered 2xx is sent again for a day. Redirects are not followed.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a webhook with its log */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a webhook was told, the latest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell an event again, as a message of its own */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what people are asked, the most pressing first
         * @description By priority, then by age. Leafing on shows none twice, whatever comes meanwhile.
         */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a review */
        get: operations["getReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a review for a while
         * @description The lease runs out by itself (DOCYARD_REVIEW_LEASE_MS). One that waits for a second person takes another person, an approver.
         */
        post: operations["claimReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a review for another while */
        post: operations["renewReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a review back */
        post: operations["releaseReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{reviewId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the question is answered
         * @description By what the packet is now, edits included. Where a second person must agree it is handed on (`awaiting_approval`). With the last review of a packet it is assembled again.
         */
        post: operations["resolveReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the documents as people have changed them so far */
        get: operations["getEdits"];
        put?: never;
        /**
         * Change the documents of a packet
         * @description A list of operations, applied whole or not at all, on exactly what you have seen (`If-Match`). Every page stays in one place. With `dryRun` nothing is written.
         */
        post: operations["editPacket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/edits/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the latest edit that still counts */
        post: operations["undoEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/assembly": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assemble a packet again from what people have decided
         * @description Happens by itself with the last review. What people decided stands; the rest is decided afresh.
         */
        post: operations["reassemblePacket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packets/{packetId}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what the borrower still has to send, in plain words */
        get: operations["getChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Id of a packet (ULID).
         * @example 01JZX3T5W0D4V7Q9Z2K8M1B6CE
         */
        PacketId: string;
        ApiKeyRequest: {
            /** @description By which people tell it in the list. */
            label: string;
            /** @description What it may do is what any of these may. */
            roles: ("submitter" | "reviewer" | "approver" | "auditor" | "admin")[];
            /** @description Of that, only this: packets:submit, packets:read, packets:delete, content:read, evidence:read, reviews:read, reviews:decide, reviews:approve, taxonomies:read, metrics:read, keys:manage, webhooks:manage. */
            scopes?: ("packets:submit" | "packets:read" | "packets:delete" | "content:read" | "evidence:read" | "reviews:read" | "reviews:decide" | "reviews:approve" | "taxonomies:read" | "metrics:read" | "keys:manage" | "webhooks:manage")[];
            /** @description Left out: until it is revoked. */
            expiresInDays?: number;
        };
        WebhookRequest: {
            /** @description Where to post to: https, and no private address. */
            url: string;
            /**
             * @description What to be told of.
             * @default [
             *       "packet.received",
             *       "packet.completed",
             *       "packet.needs_review",
             *       "packet.failed",
             *       "packet.deleted",
             *       "review.opened",
             *       "review.claimed",
             *       "review.resolved"
             *     ]
             */
            events?: ("packet.received" | "packet.completed" | "packet.needs_review" | "packet.failed" | "packet.deleted" | "review.opened" | "review.claimed" | "review.resolved")[];
        };
        EditRequest: {
            /** @description Done in order, all of them or none. */
            operations: components["schemas"]["EditOperation"][];
            /**
             * @description Show what would be, and change nothing.
             * @default false
             */
            dryRun?: boolean;
        };
        /** @description One thing that a person does to a packet’s documents. */
        EditOperation: {
            /** @constant */
            op: "relabel";
            /** @description Id of a document as it is before this operation. */
            document: string;
            /** @description Id of a type of the taxonomy. */
            type: string;
        } | {
            /** @constant */
            op: "split";
            /** @description Id of a document as it is before this operation. */
            document: string;
            at: number;
            /** @description Id of a type of the taxonomy. */
            type?: string;
        } | {
            /** @constant */
            op: "merge";
            documents: string[];
            /** @description Id of a type of the taxonomy. */
            type?: string;
        } | {
            /** @constant */
            op: "move";
            pages: number[];
            /** @description Null: a new document, whose `type` is then needed. */
            to: string | null;
            /** @description Id of a type of the taxonomy. */
            type?: string;
            /** @description Page of the target before which they go; else they go last. */
            before?: number;
        } | {
            /** @constant */
            op: "reorder";
            /** @description Id of a document as it is before this operation. */
            document: string;
            pages: number[];
        } | {
            /** @constant */
            op: "rotate";
            pages: number[];
            clockwise: 90 | 180 | 270;
        } | {
            /** @constant */
            op: "mark";
            pages: number[];
            /** @enum {string} */
            as: "blank" | "separator" | "duplicate";
            of?: number;
        } | {
            /** @constant */
            op: "correct";
            /** @description Id of a document as it is before this operation. */
            document: string;
            field: string;
            value: string;
            /** @description Where it stands; else the first page of the document. */
            page?: number;
        } | {
            /** @constant */
            op: "waive";
            rule?: string;
            exception?: string;
            /** @description Why, in words; kept with the packet, in no log. */
            reason: string;
        } | {
            /** @constant */
            op: "request";
            /** @description Id of a type of the taxonomy. */
            type: string;
            /** @default  */
            note?: string;
        } | {
            /** @constant */
            op: "reject";
            /** @description Id of a document as it is before this operation. */
            document: string;
            /** @description Why, in words; kept with the packet, in no log. */
            reason: string;
        } | {
            /** @constant */
            op: "approve";
            /** @description Id of a document as it is before this operation. */
            document?: string;
            rule?: string;
        };
        UndoRequest: {
            /** @default false */
            dryRun?: boolean;
        };
        /** @description What was submitted for one loan application, and where it stands. */
        Packet: {
            id: components["schemas"]["PacketId"];
            /** @enum {string} */
            status: "received" | "processing" | "completed" | "needs_review" | "failed";
            /** @description Rises when the packet is decided anew. */
            run: number;
            taxonomy: {
                id: string;
                version: string;
                sha256: string;
            };
            product: string | null;
            metadata: {
                [key: string]: string;
            };
            sources: components["schemas"]["Source"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            updatedAt: string;
            finishedAt: string | null;
        };
        /** @description One submitted file, kept byte for byte. */
        Source: {
            id: string;
            name: string;
            sha256: string;
            bytes: number;
            /** @description Found in the bytes, not believed from the request. */
            mediaType: string;
        };
        /** @description Why a request was not answered (RFC 9457). */
        Problem: {
            /** @description Names the kind of problem: `urn:docyard:problem:<code>`. */
            type: string;
            title: string;
            status: number;
            /** @description What was seen this time. */
            detail: string;
            /** @description Path of the request. */
            instance: string;
            /**
             * @description Code of the failure catalogue (docs/exceptions.md).
             * @example request.empty
             */
            code: string;
            /** @description What you can do about it. */
            advice: string;
            /** @description Quote this when you report the problem; the logs carry it. */
            traceId: string;
        };
        PacketWithProgress: {
            id: components["schemas"]["PacketId"];
            /** @enum {string} */
            status: "received" | "processing" | "completed" | "needs_review" | "failed";
            /** @description Rises when the packet is decided anew. */
            run: number;
            taxonomy: {
                id: string;
                version: string;
                sha256: string;
            };
            product: string | null;
            metadata: {
                [key: string]: string;
            };
            sources: components["schemas"]["Source"][];
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            updatedAt: string;
            finishedAt: string | null;
            progress: components["schemas"]["Progress"];
        };
        /** @description How far each stage of the packet is. */
        Progress: {
            packetId: components["schemas"]["PacketId"];
            /** @enum {string} */
            status: "received" | "processing" | "completed" | "needs_review" | "failed";
            pages: number | null;
            stages: {
                [key: string]: {
                    /** @description Pages done; windows for consult; 0 or 1 for plan, triage and assemble. */
                    done: number;
                    /** @description Null until it is known. */
                    total: number | null;
                    /** @description How many of the done went wrong and became exceptions. */
                    failed: number;
                };
            };
        };
        Manifest: {
            /** @constant */
            schema: "docyard.manifest/1";
            packet: {
                id: string;
                /** @enum {string} */
                status: "received" | "processing" | "completed" | "needs_review" | "failed";
                product: string | null;
                taxonomy: {
                    id: string;
                    version: string;
                    sha256: string;
                };
                pages: number;
                sources: {
                    name: string;
                    sha256: string;
                    mediaType: string;
                    pages: number;
                }[];
            };
            documents: {
                id: string;
                type: string;
                title: string;
                pages: number[];
                confidence: number;
                boundary: {
                    start: number;
                    end: number;
                };
                /** @enum {string} */
                status: "accepted" | "needs_review" | "rejected";
                rationale: string;
                fields: {
                    [key: string]: {
                        value: string;
                        page: number;
                        confidence: number;
                        /** @enum {string} */
                        by?: "pattern" | "model" | "reviewer";
                        box?: {
                            x: number;
                            y: number;
                            w: number;
                            h: number;
                        };
                    };
                };
                file: string | null;
                sha256: string | null;
            }[];
            pages: {
                page: number;
                source: string;
                sourcePage: number;
                type: string;
                confidence: number;
                /** @enum {string} */
                tier: "cache" | "signals" | "text" | "vision" | "reviewer";
                rationale: string;
                alternatives: {
                    type: string;
                    confidence: number;
                }[];
                /** @enum {string} */
                text: "layer" | "ocr" | "none";
                flags: ("blank" | "rotated" | "skewed" | "blurred" | "low-resolution" | "junk-text-layer" | "duplicate" | "render-failed" | "ocr-failed" | "fallback-engine" | "incomplete")[];
            }[];
            rules: {
                id: string;
                /** @enum {string} */
                severity: "error" | "warning" | "info";
                /** @enum {string} */
                outcome: "passed" | "failed" | "not_applicable" | "error";
                message: string;
                documents: string[];
                reason?: string;
                waived?: boolean;
            }[];
            exceptions: {
                code: string;
                /** @enum {string} */
                severity: "info" | "warning" | "error";
                /** @enum {string} */
                scope: "packet" | "source" | "page" | "document";
                page: number | null;
                document: string | null;
                detail: string;
                recovery: string;
            }[];
            usage: {
                tokens: {
                    input: number;
                    cached: number;
                    output: number;
                    cacheWritten?: number;
                };
                usd: number;
                perPage: {
                    tokens: number;
                    usd: number;
                };
                tiers: {
                    [key: string]: number;
                };
            };
            timings: {
                wallMs: number;
                renderMs: number;
                classifyMs: number;
                assembleMs: number;
            };
        };
        /** @description One page of the packet: how it looks and what it is. */
        Page: {
            /**
             * @description Number of a page in the packet, from 1.
             * @example 12
             */
            page: number;
            source: string;
            sourcePage: number;
            widthPt: number;
            heightPt: number;
            /** @enum {string} */
            text: "layer" | "ocr" | "none";
            flags: ("blank" | "rotated" | "skewed" | "blurred" | "low-resolution" | "junk-text-layer" | "duplicate" | "render-failed" | "ocr-failed" | "fallback-engine" | "incomplete")[];
            quality: {
                inkRatio: number | null;
                rotationDeg: 0 | 90 | 180 | 270;
                skewDeg: number;
                sharpness: number | null;
                effectiveDpi: number | null;
                imageCoverage: number | null;
            } | null;
            engine: string;
            /** @description Null until the page is classified. */
            decision: components["schemas"]["PageDecision"] | null;
        };
        /** @description What the highest tier decided of the page, and why. */
        PageDecision: {
            type: string;
            confidence: number;
            /** @enum {string} */
            tier: "cache" | "signals" | "text" | "vision" | "reviewer";
            rationale: string;
            alternatives: {
                type: string;
                confidence: number;
            }[];
            /** @description Probability that the page begins a document. */
            firstPage: number;
            printed: {
                page: number;
                of: number | null;
            } | null;
            /** @description Taken by models for this page, its shares of calls about several pages included. */
            tokens: {
                input: number;
                cached: number;
                output: number;
                cacheWritten?: number;
            };
            usd: number;
            /** @description The model that decided, where one did. */
            model: string | null;
            /** @description Why a model was asked. */
            askedBecause: string | null;
            /** @description What cheaper tiers had decided before. */
            earlier: {
                /** @enum {string} */
                tier: "cache" | "signals" | "text" | "vision" | "reviewer";
                type: string;
                confidence: number;
            }[];
        };
        /** @description Lines in reading order; positions are fractions of the upright page. */
        PageText: {
            /** @enum {string} */
            origin: "layer" | "ocr" | "none";
            widthPt: number;
            heightPt: number;
            lines: {
                text: string;
                x: number;
                y: number;
                w: number;
                h: number;
                sizePt: number;
                font?: string;
            }[];
            ocr?: {
                engine: string;
                confidence: number;
            };
        };
        /** @description One paper found in the packet. */
        Document: {
            /**
             * @description Id of a document within its packet.
             * @example d-0012
             */
            id: string;
            type: string;
            title: string;
            /** @description Pages of the packet, in the order of the document. */
            pages: number[];
            confidence: number;
            boundary: {
                start: number;
                end: number;
            };
            /** @enum {string} */
            status: "accepted" | "needs_review" | "rejected";
            rationale: string;
            fields: {
                [key: string]: {
                    value: string;
                    page: number;
                    confidence: number;
                    /** @enum {string} */
                    by?: "pattern" | "model" | "reviewer";
                    box?: {
                        x: number;
                        y: number;
                        w: number;
                        h: number;
                    };
                };
            };
            /** @description Digest of the document's PDF; null until it is written. */
            sha256: string | null;
        };
        /** @description Something that went wrong or is doubtful. */
        Exception: {
            id: string;
            code: string;
            title: string;
            /** @enum {string} */
            severity: "info" | "warning" | "error";
            /** @enum {string} */
            scope: "packet" | "source" | "page" | "document";
            source: string | null;
            page: number | null;
            document: string | null;
            detail: string;
            /** @description What was tried before giving up. */
            recovery: string;
            /** @description What you can do about it. */
            advice: string;
            /** @enum {string} */
            state: "open" | "cleared";
        };
        /** @description The end of a packet’s audit chain, signed with Ed25519 over its canonical JSON (RFC 8785) without `signature`. */
        SignedHead: {
            /** @constant */
            schema: "docyard.audit-head/1";
            packetId: string;
            seq: number;
            hash: string;
            signedAt: string;
            keyId: string;
            /** @constant */
            algorithm: "Ed25519";
            /** Format: base64 */
            signature: string;
        };
        /** @description Heads that were signed when the chain came to an end, the shortest chain first. */
        SignedHeadList: {
            items: components["schemas"]["SignedHead"][];
        };
        /** @description What signed heads of audit chains are checked with. */
        SigningKey: {
            /** @description sha256 of the key’s DER (SPKI), in hex. */
            keyId: string;
            /** @constant */
            algorithm: "Ed25519";
            /** @description PEM (SPKI). Keep a copy where nobody who can write here can change it. */
            publicKey: string;
        };
        /** @description What outputs were made of, and what sources became. */
        Lineage: {
            /** @constant */
            schema: "docyard.lineage/1";
            packet: {
                id: string;
                run: number;
                /** @enum {string} */
                status: "received" | "processing" | "completed" | "needs_review" | "failed";
                /** @enum {string} */
                engine: "signals" | "cascade" | "vision-all";
                product: string | null;
                taxonomy: {
                    id: string;
                    version: string;
                    sha256: string;
                };
                submittedAt: string;
                finishedAt: string | null;
            };
            sources: {
                id: string;
                sha256: string;
                bytes: number;
                mediaType: string;
                pages: {
                    from: number;
                    to: number;
                } | null;
            }[];
            pages: {
                page: number;
                source: string;
                sourcePage: number;
                contentSha256: string | null;
                /** @enum {string} */
                text: "layer" | "ocr" | "none";
                engine: string;
                step: string | null;
                decisions: {
                    /** @enum {string} */
                    tier: "cache" | "signals" | "text" | "vision" | "reviewer";
                    type: string;
                    confidence: number;
                    rationale: string;
                    rationaleSha256: string;
                    model: {
                        name: string;
                        prompt: string;
                        promptSha256: string;
                        askedBecause: string;
                    } | null;
                    taxonomy: {
                        id: string;
                        version: string;
                        sha256: string;
                    };
                    calibration: string | null;
                    step: string | null;
                    counts: boolean;
                }[];
                type: string | null;
                document: string | null;
            }[];
            documents: {
                id: string;
                type: string;
                /** @enum {string} */
                status: "accepted" | "needs_review" | "rejected";
                confidence: number;
                boundary: {
                    start: number;
                    end: number;
                };
                rationale: string;
                pages: number[];
                sha256: string | null;
                sources: string[];
                rules: string[];
            }[];
            rules: {
                id: string;
                /** @enum {string} */
                outcome: "passed" | "failed" | "not_applicable" | "error";
                documents: string[];
            }[];
            steps: {
                id: string;
                /** @enum {string} */
                stage: "plan" | "render" | "classify" | "triage" | "consult" | "assemble";
                pages: {
                    from: number;
                    to: number;
                } | null;
                /** @enum {string} */
                outcome: "done" | "failed";
                startedAt: string;
                finishedAt: string;
                configuration: string | null;
            }[];
        };
        /** @description The same as W3C PROV-JSON. */
        Provenance: {
            prefix: {
                [key: string]: string;
            };
            entity: {
                [key: string]: {
                    [key: string]: string | number | {
                        $: string;
                        type: string;
                    };
                };
            };
            activity: {
                [key: string]: {
                    [key: string]: string | number | {
                        $: string;
                        type: string;
                    };
                };
            };
            agent: {
                [key: string]: {
                    [key: string]: string | number | {
                        $: string;
                        type: string;
                    };
                };
            };
            wasGeneratedBy: {
                [key: string]: {
                    [key: string]: string | number | {
                        $: string;
                        type: string;
                    };
                };
            };
            used: {
                [key: string]: {
                    [key: string]: string | number | {
                        $: string;
                        type: string;
                    };
                };
            };
            wasDerivedFrom: {
                [key: string]: {
                    [key: string]: string | number | {
                        $: string;
                        type: string;
                    };
                };
            };
            wasAssociatedWith: {
                [key: string]: {
                    [key: string]: string | number | {
                        $: string;
                        type: string;
                    };
                };
            };
            wasAttributedTo: {
                [key: string]: {
                    [key: string]: string | number | {
                        $: string;
                        type: string;
                    };
                };
            };
        };
        /** @description What a search of every store for a packet has found. */
        Erasure: {
            packetId: components["schemas"]["PacketId"];
            /** @description Nothing is left but the audit chain, and the chain says that it was deleted. */
            erased: boolean;
            /** @description What was found where nothing should be. */
            leftOvers: {
                /** @enum {string} */
                store: "records" | "storage" | "queue" | "calls" | "audit";
                what: string;
            }[];
            /** @description When the chain says that the packet was deleted. */
            deletedAt: string | null;
            /** @description A worker may still have been at it: the janitor looks again for a while. */
            watched: boolean;
            audit: {
                records: number;
                holds: boolean;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            checkedAt: string;
        };
        /** @description A published taxonomy; its digest is over the bytes of its file. */
        TaxonomyEntry: {
            /**
             * @description Id of a taxonomy.
             * @example us-mortgage
             */
            id: string;
            /**
             * @description Version of a taxonomy.
             * @example 1.0.0
             */
            version: string;
            sha256: string;
        };
        /** @description Types, products and rules; the whole file comes as application/yaml. */
        Taxonomy: {
            /**
             * @description Id of a taxonomy.
             * @example us-mortgage
             */
            id: string;
            /**
             * @description Version of a taxonomy.
             * @example 1.0.0
             */
            version: string;
            sha256: string;
            title: string;
            description: string;
            types: {
                id: string;
                title: string;
                category: string;
                /** @enum {string} */
                role: "document" | "other" | "blank" | "separator";
                description: string;
                boundary: string;
            }[];
            products: {
                id: string;
                title: string;
                requires: string[];
            }[];
            rules: {
                id: string;
                /** @enum {string} */
                severity: "error" | "warning" | "info";
                message: string;
                source: string;
            }[];
        };
        /** @description Whether the stores that a request needs answer. */
        Readiness: {
            /** @enum {string} */
            status: "ok" | "failed";
            checks: {
                /** @enum {string} */
                queue: "ok" | "failed";
                /** @enum {string} */
                records: "ok" | "failed";
                /** @enum {string} */
                blobs: "ok" | "failed";
            };
        };
        /** @description A key that was just made. */
        MadeApiKey: {
            /**
             * @description Id of an API key.
             * @example 01JZX3T5W0D4V7Q9Z2K8M1B6CE
             */
            id: string;
            /** @description By which people tell it in the list. */
            label: string;
            /** @description What it may do is what any of these may. */
            roles: ("submitter" | "reviewer" | "approver" | "auditor" | "admin")[];
            scopes: ("packets:submit" | "packets:read" | "packets:delete" | "content:read" | "evidence:read" | "reviews:read" | "reviews:decide" | "reviews:approve" | "taxonomies:read" | "metrics:read" | "keys:manage" | "webhooks:manage")[] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /** @description As audit chains name it. */
            createdBy: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description The key itself, `dyk_…`. Told this once: nobody can tell it again. */
            key: string;
        };
        /** @description An API key, without the key. */
        ApiKey: {
            /**
             * @description Id of an API key.
             * @example 01JZX3T5W0D4V7Q9Z2K8M1B6CE
             */
            id: string;
            /** @description By which people tell it in the list. */
            label: string;
            /** @description What it may do is what any of these may. */
            roles: ("submitter" | "reviewer" | "approver" | "auditor" | "admin")[];
            scopes: ("packets:submit" | "packets:read" | "packets:delete" | "content:read" | "evidence:read" | "reviews:read" | "reviews:decide" | "reviews:approve" | "taxonomies:read" | "metrics:read" | "keys:manage" | "webhooks:manage")[] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /** @description As audit chains name it. */
            createdBy: string;
            expiresAt: string | null;
            revokedAt: string | null;
        };
        /** @description A webhook that was just made. */
        MadeWebhook: {
            /**
             * @description Id of a webhook.
             * @example 01JZX3T5W0D4V7Q9Z2K8M1B6CE
             */
            id: string;
            url: string;
            /** @description What to be told of. */
            events: ("packet.received" | "packet.completed" | "packet.needs_review" | "packet.failed" | "packet.deleted" | "review.opened" | "review.claimed" | "review.resolved")[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /** @description As audit chains name it. */
            createdBy: string;
            /** @description Checks messages (Standard Webhooks, `whsec_…`). Told this once. */
            secret: string;
        };
        /** @description Somebody who is told; without its secret. */
        Webhook: {
            /**
             * @description Id of a webhook.
             * @example 01JZX3T5W0D4V7Q9Z2K8M1B6CE
             */
            id: string;
            url: string;
            /** @description What to be told of. */
            events: ("packet.received" | "packet.completed" | "packet.needs_review" | "packet.failed" | "packet.deleted" | "review.opened" | "review.claimed" | "review.resolved")[];
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /** @description As audit chains name it. */
            createdBy: string;
        };
        /** @description One event for one webhook, and every try to tell it. */
        Delivery: {
            /**
             * @description Id of a delivery: `webhook-id` of its message.
             * @example msg_01JZX3T5W0D4V7Q9Z2K8M1B6CE
             */
            id: string;
            /** @enum {string} */
            type: "packet.received" | "packet.completed" | "packet.needs_review" | "packet.failed" | "packet.deleted" | "review.opened" | "review.claimed" | "review.resolved";
            packetId: components["schemas"]["PacketId"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /** @enum {string} */
            state: "pending" | "delivered" | "given_up";
            attempts: {
                at: string;
                status: number | null;
                fault: string | null;
                tookMs: number;
            }[];
            /** @description When it is tried next; null where it is not. */
            nextAt: string | null;
            replayOf: string | null;
        };
        /** @description One question for a person. */
        Review: {
            /**
             * @description Id of a review.
             * @example 01JZX3T5W0D4V7Q9Z2K8M1B6CE-d12
             */
            id: string;
            packetId: components["schemas"]["PacketId"];
            /** @enum {string} */
            state: "open" | "awaiting_approval" | "resolved" | "superseded";
            subject: {
                /** @enum {string} */
                kind: "document" | "page" | "rule" | "packet";
                /** @description Id of the document as `GET /v1/packets/{packetId}/edits` has it. */
                document: string | null;
                /** @description To name in `waive`. */
                rule: string | null;
                /** @description To name in `waive`. */
                exception: string | null;
            };
            pages: number[];
            /** @description Why it is asked, the gravest first. */
            questions: {
                /** @description Code of the failure catalogue (docs/exceptions.md). */
                code: string;
                title: string;
                /** @description What you are asked. */
                question: string;
                /** @description What answers it. */
                clears: string;
            }[];
            /** @enum {string} */
            severity: "info" | "warning" | "error";
            type: string | null;
            product: string | null;
            /** @description 0 to 100; the higher, the sooner. */
            priority: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            deadline: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC.
             */
            updatedAt: string;
            /** @description Who is at it now. */
            holder: string | null;
            heldUntil: string | null;
            /** @description Who has decided already, and can not be the second person. */
            decidedBy: string[];
            /** @description `decideMs`: from the claim; `waitMs`: since it was asked. */
            resolution: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC.
                 */
                at: string;
                by: string;
                decideMs: number;
                waitMs: number;
            } | null;
        };
        ResolvedReview: {
            review: components["schemas"]["Review"];
            /** @description Reviews of the packet that still wait. */
            left: number;
            /** @description It was the last: the packet is assembled again from what was decided. */
            assembling: boolean;
        };
        /** @description A packet’s documents as people have changed them so far, and what they would come to. */
        Arrangement: {
            packetId: components["schemas"]["PacketId"];
            run: number;
            /** @description Edits since the packet was assembled; with `run` it makes the ETag. */
            version: number;
            dryRun: boolean;
            /**
             * @description What the packet would come to as it is now.
             * @enum {string}
             */
            status: "completed" | "needs_review" | "failed";
            documents: components["schemas"]["ArrangedDocument"][];
            /** @description Pages that are in no document. */
            apart: {
                page: number;
                /** @enum {string} */
                place: "blank" | "separator" | "copy" | "lost";
                of: number | null;
                decidedBy: string[];
            }[];
            /** @description Clockwise turns by page. */
            rotations: {
                [key: string]: 90 | 180 | 270;
            };
            rules: {
                id: string;
                /** @enum {string} */
                severity: "error" | "warning" | "info";
                /** @enum {string} */
                outcome: "passed" | "failed" | "not_applicable" | "error";
                message: string;
                documents: string[];
                reason?: string;
                waived?: boolean;
            }[];
            exceptions: components["schemas"]["Exception"][];
            waivers: {
                /** @enum {string} */
                of: "rule" | "exception";
                id: string;
                reason: string;
                decidedBy: string[];
            }[];
            requests: {
                type: string;
                note: string;
                by: string;
            }[];
            log: {
                version: number;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC.
                 */
                at: string;
                actor: string;
                /** @enum {string} */
                kind: "edit" | "undo" | "sealed";
                operations: components["schemas"]["EditOperationOutput"][];
                undoes: number | null;
            }[];
        };
        ArrangedDocument: {
            /**
             * @description Id of a document within its packet.
             * @example d-0012
             */
            id: string;
            type: string;
            title: string;
            /** @description Pages of the packet, in the order of the document. */
            pages: number[];
            confidence: number;
            boundary: {
                start: number;
                end: number;
            };
            /** @enum {string} */
            status: "accepted" | "needs_review" | "rejected";
            rationale: string;
            fields: {
                [key: string]: {
                    value: string;
                    page: number;
                    confidence: number;
                    /** @enum {string} */
                    by?: "pattern" | "model" | "reviewer";
                    box?: {
                        x: number;
                        y: number;
                        w: number;
                        h: number;
                    };
                };
            };
            /** @description Who has decided it; empty: the machine. */
            decidedBy: string[];
            /** @description How many more must agree. */
            personsMissing: number;
        };
        Reassembly: {
            packetId: components["schemas"]["PacketId"];
            run: number;
        };
        /** @description What the borrower still has to send, in plain words. */
        Checklist: {
            packetId: components["schemas"]["PacketId"];
            /** @description Nothing is missing and nothing is being checked. */
            complete: boolean;
            /** @description What you still need to send. */
            missing: {
                id: string;
                text: string;
            }[];
            /** @description What does not fit in what you sent. */
            problems: {
                id: string;
                text: string;
            }[];
            /** @description A person is looking at it. */
            beingChecked: {
                id: string;
                text: string;
            }[];
            received: {
                type: string;
                title: string;
                count: number;
            }[];
        };
        /** @description One thing that a person does to a packet’s documents. */
        EditOperationOutput: {
            /** @constant */
            op: "relabel";
            /** @description Id of a document as it is before this operation. */
            document: string;
            /** @description Id of a type of the taxonomy. */
            type: string;
        } | {
            /** @constant */
            op: "split";
            /** @description Id of a document as it is before this operation. */
            document: string;
            at: number;
            /** @description Id of a type of the taxonomy. */
            type?: string;
        } | {
            /** @constant */
            op: "merge";
            documents: string[];
            /** @description Id of a type of the taxonomy. */
            type?: string;
        } | {
            /** @constant */
            op: "move";
            pages: number[];
            /** @description Null: a new document, whose `type` is then needed. */
            to: string | null;
            /** @description Id of a type of the taxonomy. */
            type?: string;
            /** @description Page of the target before which they go; else they go last. */
            before?: number;
        } | {
            /** @constant */
            op: "reorder";
            /** @description Id of a document as it is before this operation. */
            document: string;
            pages: number[];
        } | {
            /** @constant */
            op: "rotate";
            pages: number[];
            clockwise: 90 | 180 | 270;
        } | {
            /** @constant */
            op: "mark";
            pages: number[];
            /** @enum {string} */
            as: "blank" | "separator" | "duplicate";
            of?: number;
        } | {
            /** @constant */
            op: "correct";
            /** @description Id of a document as it is before this operation. */
            document: string;
            field: string;
            value: string;
            /** @description Where it stands; else the first page of the document. */
            page?: number;
        } | {
            /** @constant */
            op: "waive";
            rule?: string;
            exception?: string;
            /** @description Why, in words; kept with the packet, in no log. */
            reason: string;
        } | {
            /** @constant */
            op: "request";
            /** @description Id of a type of the taxonomy. */
            type: string;
            /** @default  */
            note: string;
        } | {
            /** @constant */
            op: "reject";
            /** @description Id of a document as it is before this operation. */
            document: string;
            /** @description Why, in words; kept with the packet, in no log. */
            reason: string;
        } | {
            /** @constant */
            op: "approve";
            /** @description Id of a document as it is before this operation. */
            document?: string;
            rule?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPackets: {
        parameters: {
            query?: {
                /** @description How many to return, at most 200. */
                limit?: number;
                /** @description `cursor` of the answer before, to go on from there. Opaque. */
                cursor?: string;
                status?: "received" | "processing" | "completed" | "needs_review" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A leaf of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Packet"][];
                        /** @description Pass it on to get what follows; null at the end. */
                        cursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitPacket: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description PDF, JPEG, PNG or TIFF; as many parts as there are files. The parts of any name are taken. */
                    file?: string[];
                    /** @description A file that lies in an allowed bucket, in place of an upload: `gs://bucket/name`, with `#generation` to fix the version. As many as there are files. */
                    source?: string[];
                    /** @description `id` or `id@version`; the configured one at its highest version when left out. */
                    taxonomy?: string;
                    /** @description Product of the taxonomy, by which required documents are checked. */
                    product?: string;
                    /** @description JSON object of strings. Single entries may come as `metadata[key]`. */
                    metadata?: string;
                    /** @description Opens protected files. For one file only: `passwords[file name]`. Forgotten when the packet ends. */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description This key has made this packet before. */
            200: {
                headers: {
                    /** @description Path of the packet. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Packet"];
                };
            };
            /** @description Taken in; follow `Location` or its `/events`. */
            202: {
                headers: {
                    /** @description Path of the packet. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Packet"];
                };
            };
            /** @description `request.invalid`: The request is malformed; `request.empty`: The upload holds no bytes; `request.truncated`: The upload ended early */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency-conflict`: The Idempotency-Key was used for another upload */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too-large`: The upload is larger than allowed */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.media-type`: Not a PDF, JPEG, PNG or TIFF */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ingest.refused`: The file lies where files may not be taken from; `ingest.missing`: There is no file of that name; `taxonomy.unknown`: There is no such taxonomy or version; `product.unknown`: The taxonomy has no such product */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `blob.corrupt`: Stored bytes are not those that were sent; `storage.unavailable`: The storage could not be reached; `storage.refused`: The storage refuses what it is asked */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPacket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The packet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketWithProgress"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePacket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getManifest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followPacket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Progress"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPages: {
        parameters: {
            query?: {
                /** @description How many to return, at most 500. */
                limit?: number;
                /** @description `cursor` of the answer before, to go on from there. Opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A leaf of the list; pages not rendered yet are left out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Page"][];
                        /** @description Pass it on to get what follows; null at the end. */
                        cursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
                /** @description Number of a page in the packet, from 1. */
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPageImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
                /** @description Number of a page in the packet, from 1. */
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    /** @description Digest. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `page.unreadable`: The page could not be drawn or read; `page.timeout`: The page took too long to draw; `page.crashed`: The page crashed every engine; `source.encrypted`: The file needs a password */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPageText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
                /** @description Number of a page in the packet, from 1. */
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The words. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageText"];
                    "text/plain": string;
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Documents by first page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Document"][];
                    };
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
                /** @description Id of a document within its packet. */
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF. */
            200: {
                headers: {
                    /** @description Digest. */
                    ETag?: string;
                    /** @description `bytes` */
                    "Accept-Ranges"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The part asked for. */
            206: {
                headers: {
                    /** @description Which part. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description The file lies there, in place of its bytes, for a short time; anybody who has the link may fetch it. */
            302: {
                headers: {
                    /** @description Signed URL of the storage. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description You have it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside of the file. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSourceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
                /** @description Id of a source within its packet, in the order of submission. */
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, of the type that was found out at submission. */
            200: {
                headers: {
                    /** @description Digest. */
                    ETag?: string;
                    /** @description `bytes` */
                    "Accept-Ranges"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/tiff": string;
                };
            };
            /** @description The part asked for. */
            206: {
                headers: {
                    /** @description Which part. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The file lies there, in place of its bytes, for a short time; anybody who has the link may fetch it. */
            302: {
                headers: {
                    /** @description Signed URL of the storage. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description You have it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The range lies outside of the file. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExceptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exceptions so far. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Exception"][];
                    };
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chain. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditHead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The head as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedHead"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `audit.broken`: The audit chain of the packet does not hold; `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditHeads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The heads. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedHeadList"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key that signs now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKey"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLineage: {
        parameters: {
            query?: {
                /** @description Only what this document was made of. */
                document?: string;
                /** @description Only what was made of this source. */
                source?: string;
                /** @description `prov`: W3C PROV-JSON. */
                format?: "json" | "prov";
            };
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lineage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lineage"] | components["schemas"]["Provenance"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaxonomies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TaxonomyEntry"][];
                    };
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTaxonomy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a taxonomy. */
                taxonomyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The taxonomy. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taxonomy"];
                    "application/yaml": string;
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTaxonomyVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a taxonomy. */
                taxonomyId: string;
                /** @description Version of a taxonomy. */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The taxonomy. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taxonomy"];
                    "application/yaml": string;
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queue, records and storage answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description One of them does not, or the process is on its way down. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenMetrics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/openmetrics-text": string;
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wakeJob: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    queue: "plan" | "render" | "classify" | "triage" | "consult" | "assemble" | "deliver";
                    jobId: string;
                };
            };
        };
        responses: {
            /** @description The job can be taken, or needs no waking. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False where there was nothing to do: it was woken before, or is gone. */
                        woken: boolean;
                    };
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `service.unavailable`: The service can not take this now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            /** @description The key. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeApiKey"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an API key. */
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccessAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chain. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                    };
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description The webhook and its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a webhook. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description How many to return, at most 200. */
                limit?: number;
                /** @description `cursor` of the answer before, to go on from there. Opaque. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description Id of a webhook. */
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A leaf of the log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                        /** @description Pass it on to get what follows; null at the end. */
                        cursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a webhook. */
                webhookId: string;
                /** @description Id of a delivery: `webhook-id` of its message. */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new delivery. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description How many to return, at most 200. */
                limit?: number;
                /** @description `cursor` of the answer before, to go on from there. Opaque. */
                cursor?: string;
                /** @description Left out: whatever waits, `open` and `awaiting_approval`. */
                state?: "open" | "awaiting_approval" | "resolved" | "superseded";
                /** @description A code among its questions. */
                reason?: string;
                product?: string;
                packet?: components["schemas"]["PacketId"];
                /** @description `me`, `none`, or who holds it as the view has it. */
                assignee?: string;
                /** @description At least this. */
                priority?: number;
                olderThanMinutes?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A leaf of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Review"][];
                        /** @description Pass it on to get what follows; null at the end. */
                        cursor: string | null;
                    };
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a review. */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The review. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a review. */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Yours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `review.same-person`: A second person must decide this; `review.approver-needed`: Approving what another person decided takes an approver; `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `review.held`: Somebody else is at this review; `review.closed`: The review is settled already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a review. */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Still yours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `review.not-held`: The review is not yours now; `review.closed`: The review is settled already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a review. */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Free for others. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `review.not-held`: The review is not yours now; `review.closed`: The review is settled already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a review. */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Resolved, or handed on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResolvedReview"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet; `review.not-held`: The review is not yours now; `review.closed`: The review is settled already; `review.unsettled`: What the review asks is not answered yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEdits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The documents now, and the log. */
            200: {
                headers: {
                    /** @description For `If-Match` of your next edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editPacket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the documents that you have seen. Required. */
                "if-match"?: string;
            };
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRequest"];
            };
        };
        responses: {
            /** @description The documents after it. */
            200: {
                headers: {
                    /** @description For `If-Match` of your next edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `review.same-person`: A second person must decide this; `review.approver-needed`: Approving what another person decided takes an approver; `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `edit.stale`: Somebody else has changed the documents meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `edit.invalid`: An operation of the edit can not be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `edit.unconditional`: An edit must say which version it is of */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoEdit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the documents that you have seen. Required. */
                "if-match"?: string;
            };
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description The documents without it. */
            200: {
                headers: {
                    /** @description For `If-Match` of your next edit. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrangement"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `review.same-person`: A second person must decide this; `review.approver-needed`: Approving what another person decided takes an approver; `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `edit.stale`: Somebody else has changed the documents meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `edit.invalid`: An operation of the edit can not be done */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `edit.unconditional`: An edit must say which version it is of */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reassemblePacket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the documents that you have seen. Required. */
                "if-match"?: string;
            };
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Asked for; follow `/events`. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reassembly"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `edit.stale`: Somebody else has changed the documents meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `edit.unconditional`: An edit must say which version it is of */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a packet (ULID). */
                packetId: components["schemas"]["PacketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checklist. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checklist"];
                };
            };
            /** @description `request.invalid`: The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unauthenticated`: The caller did not prove who it is */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.denied`: The caller may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.missing`: There is no such thing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `resource.not-ready`: It is not ready yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `access.rate-limited`: The tenant has used up its requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown`: Something unforeseen happened */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
