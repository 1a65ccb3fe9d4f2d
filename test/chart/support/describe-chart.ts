import { describeWhereInstalled } from '#testing/emulators/where-installed.js';
import { helmFile } from './helm.js';

/** A suite that needs Helm: it runs where `scripts/setup/kubernetes.mjs` put it, is skipped where that could not be, and fails in CI then. */
export const describeChart = (name: string, suite: () => void): void => describeWhereInstalled(name, helmFile, suite);
