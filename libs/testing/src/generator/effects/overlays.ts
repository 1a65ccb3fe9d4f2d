import type { SKRSContext2D } from '@napi-rs/canvas';
import { canvasFamily } from '../dsl/fonts.js';
import type { Rng } from '../rng/rng.js';
import type { ScanProfile } from './scan-profile.js';

const STAMPS = [
  'RECEIVED',
  'COPY',
  'FAXED',
  'SCANNED',
  'CERTIFIED TRUE COPY',
  'VERIFIED',
  'FILE COPY',
  'REVIEWED',
  'ORIGINAL SEEN',
];
const NOTES = [
  'ok per JT',
  'see file',
  'call back Tues',
  'page 2?',
  "rec'd 4/11",
  'need updated copy',
  'checked - RM',
  'scan to loan file',
  '2nd request',
];

/** What people and machines leave on paper: stamps, pencil notes, punch holes, stains, Bates numbers. Units are points. */
export function drawOverlays(g: SKRSContext2D, rng: Rng, profile: ScanProfile, w: number, h: number): void {
  if (profile.stain) stain(g, rng, w, h);
  if (profile.stamp) stamp(g, rng, w, h);
  if (profile.note) note(g, rng, w, h);
  if (profile.holes) holes(g, w, h);
  if (profile.bates) {
    g.fillStyle = '#000000';
    g.font = `8px "${canvasFamily('mono')}"`;
    g.fillText(profile.bates, w - 95, h - 12);
  }
}

/** Black bars where the lid stood open, drawn over the finished sheet. */
export function drawEdges(g: SKRSContext2D, rng: Rng, w: number, h: number): void {
  g.fillStyle = '#0c0c0c';
  const bar = (): number => rng.real(2, 11);
  if (rng.chance(0.6)) g.fillRect(0, 0, bar(), h);
  if (rng.chance(0.4)) g.fillRect(0, 0, w, bar());
  if (rng.chance(0.5)) g.fillRect(w - bar(), 0, 12, h);
  if (rng.chance(0.3)) g.fillRect(0, h - bar(), w, 12);
}

function stamp(g: SKRSContext2D, rng: Rng, w: number, h: number): void {
  const text = rng.pick(STAMPS);
  g.save();
  g.translate(rng.real(w * 0.5, w * 0.75), rng.real(h * 0.06, h * 0.9));
  g.rotate(rng.real(-0.35, 0.25));
  g.globalAlpha = rng.real(0.45, 0.8);
  const color = rng.pick(['#a81e1e', '#23309a', '#17611f', '#333333']);
  g.strokeStyle = color;
  g.fillStyle = color;
  g.lineWidth = 1.6;
  g.font = `15px "${canvasFamily('sans-bold')}"`;
  const width = g.measureText(text).width + 16;
  g.strokeRect(-8, -18, width, 36);
  g.fillText(text, 0, -2);
  g.font = `9px "${canvasFamily('mono')}"`;
  g.fillText(`${rng.pick(['JAN', 'MAR', 'APR', 'JUN', 'AUG', 'OCT', 'NOV'])} ${rng.int(1, 28)} ${rng.int(2020, 2025)}`, 4, 12);
  g.restore();
}

function note(g: SKRSContext2D, rng: Rng, w: number, h: number): void {
  g.save();
  g.translate(rng.real(w * 0.55, w * 0.72), rng.real(18, h * 0.12));
  g.rotate(rng.real(-0.18, 0.12));
  g.fillStyle = rng.pick(['#1d2f8f', '#7a1515', '#2c2c2c']);
  g.font = `${rng.int(13, 18)}px "${canvasFamily(rng.pick(['hand', 'script'] as const))}"`;
  g.fillText(rng.pick(NOTES), 0, 0);
  g.restore();
}

function holes(g: SKRSContext2D, w: number, h: number): void {
  for (const y of [0.17, 0.5, 0.83]) {
    const shade = g.createRadialGradient(15, h * y, 3, 15, h * y, 9);
    shade.addColorStop(0, '#101010');
    shade.addColorStop(0.7, '#4a4a4a');
    shade.addColorStop(1, 'rgba(160,160,160,0)');
    g.fillStyle = shade;
    g.fillRect(Math.min(5, w), h * y - 10, 20, 20);
  }
}

function stain(g: SKRSContext2D, rng: Rng, w: number, h: number): void {
  g.save();
  g.globalAlpha = 0.3;
  g.strokeStyle = '#7b5a33';
  g.lineWidth = rng.real(2, 5);
  g.beginPath();
  g.arc(rng.real(0.2, 0.8) * w, rng.real(0.2, 0.8) * h, rng.real(28, 46), 0, Math.PI * rng.real(1.4, 2));
  g.stroke();
  g.restore();
}
