import type { z } from 'zod';
import type { Scope } from '#domain/access/scope.js';
import type { FailureCode } from '#domain/failure/catalogue.js';

export interface Answer {
  description: string;
  /** Media type → schema; `null` where the body is no JSON. */
  content?: Record<string, z.ZodType | null>;
  headers?: Record<string, string>;
}

/**
 * Who may call a route: whoever reaches the API (`public`), whoever proves who they are (`anyone`), Cloud Tasks with a token of
 * Google's (`cloud-tasks`), or those who may do this.
 */
export type Access = 'public' | 'anyone' | 'cloud-tasks' | Scope;

/** All that is known of one route; the controller binds to it, the OpenAPI document is made from it. */
export interface Route {
  operationId: string;
  tag: 'packets' | 'evidence' | 'taxonomies' | 'operations' | 'access' | 'reviews';
  method: 'get' | 'post' | 'delete';
  /** With OpenAPI's braces: `/v1/packets/{packetId}`. */
  path: string;
  summary: string;
  description?: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: Record<string, z.ZodType>;
  access: Access;
  answers: Record<number, Answer>;
  /** Catalogue codes it may answer with, over and above those that any route may. */
  problems: FailureCode[];
}

export const defineRoute = <R extends Route>(route: R): R => route;

export const json = (schema: z.ZodType): Record<string, z.ZodType> => ({ 'application/json': schema });
