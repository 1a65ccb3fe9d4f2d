import type { z } from 'zod';
import type { FailureCode } from '#domain/failure/catalogue.js';

export interface Answer {
  description: string;
  /** Media type → schema; `null` where the body is no JSON. */
  content?: Record<string, z.ZodType | null>;
  headers?: Record<string, string>;
}

/** All that is known of one route; the controller binds to it, the OpenAPI document is made from it. */
export interface Route {
  operationId: string;
  tag: 'packets' | 'evidence' | 'taxonomies' | 'operations' | 'reviews';
  method: 'get' | 'post' | 'delete';
  /** With OpenAPI's braces: `/v1/packets/{packetId}`. */
  path: string;
  summary: string;
  description?: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: Record<string, z.ZodType>;
  /** Who may call; left out: whoever reaches the API. */
  security?: 'cloud-tasks';
  answers: Record<number, Answer>;
  /** What the caller must be allowed to do. */
  access?: 'packets:read' | 'reviews:read' | 'reviews:decide';
  /** Catalogue codes it may answer with, over and above those that any route may. */
  problems: FailureCode[];
}

export const defineRoute = <R extends Route>(route: R): R => route;

export const json = (schema: z.ZodType): Record<string, z.ZodType> => ({ 'application/json': schema });
