import OpenAI from 'openai';
import type { ModelParameters } from '#domain/cost/model-parameters.js';

export interface OpenAiOptions {
  /** `responses` is OpenAI's own; vLLM, Ollama, llama.cpp and the like speak `chat`. */
  api: 'responses' | 'chat';
  /** With its version: `http://127.0.0.1:11434/v1`. */
  baseUrl: string;
  /** Local servers need none. */
  apiKey?: string;
  /** For the whole answer, to its last byte. */
  timeoutMs: number;
  /** For all requests of one probe together. */
  probeTimeoutMs?: number;
  /** By the model's name. */
  parameters?: Record<string, ModelParameters>;
  /** What the server takes beyond the common core of Chat Completions; by the host of `baseUrl` when left out. */
  dialect?: 'openai' | 'compatible';
}

/** How requests are worded for one model. */
export interface Wording extends ModelParameters {
  /** Whether the server enforces the schema; otherwise it is put in words. */
  strictSchema: boolean;
  dialect: 'openai' | 'compatible';
}

const OPENAI_HOST = /(^|\.)openai\.(com|azure\.com)$/;

export const dialectOf = ({ api, baseUrl, dialect }: OpenAiOptions): 'openai' | 'compatible' =>
  dialect ?? (api === 'responses' || OPENAI_HOST.test(new URL(baseUrl).hostname) ? 'openai' : 'compatible');

/**
 * The SDK with everything off that is ours to decide: its retries, its log (it would print bodies at `debug`) and its reading of
 * `OPENAI_*` from the environment. Its own time limit lies behind ours.
 */
export const createClient = ({ baseUrl, apiKey, timeoutMs }: OpenAiOptions): OpenAI =>
  new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    defaultHeaders: apiKey ? {} : { Authorization: null },
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: timeoutMs + 10_000,
    logLevel: 'off',
  });
