import type { Command } from 'commander';
import { registerGenerate } from './generate.js';

/** Adds one command (with its subcommands) to the program. One file per command; list it below. */
export type RegisterCommand = (program: Command) => void;

export const commands: RegisterCommand[] = [registerGenerate];
