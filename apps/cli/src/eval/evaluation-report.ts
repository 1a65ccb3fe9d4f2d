import Table from 'cli-table3';
import type { Tier } from '#domain/classification/page-decision.js';
import { sumUsd } from '#domain/cost/prices.js';
import { type ConfusionCell, confusion } from '#domain/evaluation/confusion.js';
import type { PacketScore } from '#domain/evaluation/score-packet.js';
import { type TotalScore, totalScores } from '#domain/evaluation/total-scores.js';
import type { Manifest } from '#domain/manifest/manifest.js';
import type { PacketOutcome } from './evaluate-packet.js';
import type { EvaluationPacket } from './evaluation-set.js';

export interface EvaluationReport {
  engine: string;
  taxonomy: string;
  packets: (Omit<PacketScore, 'outcomes'> & { name: string; secondsPerPage: number; usdPerPage: number })[];
  totals: TotalScore & { secondsPerPage: number; usdPerPage: number; usage: UsageTotal };
  confusion: ConfusionCell[];
}

/** What models were paid, and which tier decided how many pages. */
export type UsageTotal = Pick<Manifest['usage'], 'tokens' | 'usd' | 'tiers'>;

const usageTotal = (outcomes: PacketOutcome[]): UsageTotal => {
  const sum = (of: (usage: Manifest['usage']) => number): number =>
    outcomes.reduce((all, { manifest }) => all + of(manifest.usage), 0);
  const tiers = { cache: 0, signals: 0, text: 0, vision: 0, reviewer: 0 };
  for (const { manifest } of outcomes)
    for (const [name, pages] of Object.entries(manifest.usage.tiers)) tiers[name as Tier] += pages;
  const tokens = { input: sum((u) => u.tokens.input), cached: sum((u) => u.tokens.cached), output: sum((u) => u.tokens.output) };
  return { tokens, usd: sumUsd(outcomes.map(({ manifest }) => manifest.usage.usd)), tiers };
};

const costOf = ({ manifest, wallMs }: PacketOutcome) => {
  const pages = Math.max(1, manifest.packet.pages);
  return { secondsPerPage: wallMs / 1000 / pages, usdPerPage: manifest.usage.usd / pages };
};

/** All figures of a run, packet by packet and in total. */
export const evaluationReport = (
  engine: string,
  taxonomy: string,
  set: EvaluationPacket[],
  outcomes: PacketOutcome[],
): EvaluationReport => {
  const pages = Math.max(
    1,
    outcomes.reduce((sum, { manifest }) => sum + manifest.packet.pages, 0),
  );
  const wallMs = outcomes.reduce((sum, outcome) => sum + outcome.wallMs, 0);
  const usage = usageTotal(outcomes);
  return {
    engine,
    taxonomy,
    packets: outcomes.map((outcome) => {
      const { outcomes: _, ...score } = outcome.score;
      return { name: outcome.name, ...score, ...costOf(outcome) };
    }),
    totals: {
      ...totalScores(outcomes.map(({ score }) => score)),
      secondsPerPage: wallMs / 1000 / pages,
      usdPerPage: usage.usd / pages,
      usage,
    },
    confusion: confusion(outcomes.map(({ manifest }, i) => ({ truth: set[i]!.truth, prediction: manifest }))),
  };
};

const share = (value: number): string => value.toFixed(3);
const plain = { head: [], border: [] };

export const scoreTable = ({ packets, totals }: EvaluationReport): string => {
  const head = [
    'packet',
    'pages',
    'page acc',
    'bound F1',
    'doc F1',
    'PQ',
    'PQ typed',
    'STP',
    'MNDD',
    'accepted',
    'wrong',
    's/page',
    'USD/page',
  ];
  const table = new Table({ head, style: plain });
  for (const p of packets) {
    table.push([
      p.name,
      p.pages,
      share(p.pageAccuracy),
      share(p.boundaryF1),
      share(p.documentF1),
      share(p.panopticQuality),
      share(p.typedPanopticQuality),
      p.exact ? 'yes' : 'no',
      p.dragAndDrops,
      p.acceptedPages,
      p.acceptedWrong,
      p.secondsPerPage.toFixed(3),
      p.usdPerPage.toFixed(5),
    ]);
  }
  table.push([
    'all',
    totals.pages,
    share(totals.pageAccuracy),
    share(totals.boundaryF1),
    share(totals.documentF1),
    share(totals.panopticQuality),
    share(totals.typedPanopticQuality),
    share(totals.straightThrough),
    totals.dragAndDrops,
    totals.acceptedPages,
    totals.acceptedWrong,
    totals.secondsPerPage.toFixed(3),
    totals.usdPerPage.toFixed(5),
  ]);
  return table.toString();
};

/** The totals that do not fit a table's cell, in sentences. */
export const summary = ({ totals }: EvaluationReport): string => {
  const { ece, auroc, occupiedBins, degenerate } = totals.calibration;
  const { tokens, usd, tiers } = totals.usage;
  const decided = Object.entries(tiers).filter(([, pages]) => pages > 0);
  return [
    `Accepted without review: ${(totals.acceptedShare * 100).toFixed(1)} % of pages, ${(totals.acceptedError * 100).toFixed(2)} % of them wrong.`,
    `Calibration of page confidences: ECE ${share(ece)}, AUROC ${auroc === null ? 'undefined (all right or all wrong)' : share(auroc)}, ${occupiedBins} of 10 bins occupied${degenerate ? '; degenerate' : ''}.`,
    `Decided by ${decided.map(([tier, pages]) => `${tier} ${pages}`).join(', ')} pages; models: ${tokens.input} tokens in (${tokens.cached} of them cached), ${tokens.output} out, ${usd.toFixed(4)} USD.`,
  ].join('\n');
};

export const confusionTable = ({ confusion: cells }: EvaluationReport): string => {
  const table = new Table({ head: ['truth', 'found', 'pages', ''], style: plain });
  for (const { truth, found, pages, right } of cells) table.push([truth, found, pages, right ? 'right' : 'wrong']);
  return table.toString();
};
