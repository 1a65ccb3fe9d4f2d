import { parentPort, workerData } from 'node:worker_threads';
import { assemblePacket } from '#domain/assembly/assemble-packet.js';
import type { AssemblyInput } from '#domain/assembly/assembly.js';

// Entry of the thread: one packet, one answer, and the thread ends.
parentPort?.postMessage(assemblePacket(workerData as AssemblyInput));
