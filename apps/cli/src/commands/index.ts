import type { Command } from 'commander';
import { registerAudit } from './audit.js';
import { registerCalibrate } from './calibrate.js';
import { registerDemo } from './demo.js';
import { registerDoctor } from './doctor.js';
import { registerErase } from './erase.js';
import { registerEval } from './eval.js';
import { registerGenerate } from './generate.js';
import { registerKey } from './key.js';
import { registerLineage } from './lineage.js';
import { registerManifest } from './manifest.js';
import { registerStart } from './start.js';
import { registerStatus } from './status.js';
import { registerSubmit } from './submit.js';
import { registerTaxonomy } from './taxonomy.js';
import { registerWatch } from './watch.js';

/** Adds one command (with its subcommands) to the program. One file per command; list it below. */
export type RegisterCommand = (program: Command) => void;

export const commands: RegisterCommand[] = [
  registerDemo,
  registerStart,
  registerSubmit,
  registerStatus,
  registerWatch,
  registerManifest,
  registerLineage,
  registerAudit,
  registerErase,
  registerTaxonomy,
  registerDoctor,
  registerGenerate,
  registerEval,
  registerCalibrate,
  registerKey,
];
