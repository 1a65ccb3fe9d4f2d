import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Page } from '../dsl/page.js';
import { degrade, type PageImage } from '../effects/degrade.js';
import { drawEdges, drawOverlays } from '../effects/overlays.js';
import type { ScanProfile } from '../effects/scan-profile.js';
import type { Rng } from '../rng/rng.js';
import { drawPage } from './draw-page.js';
import { drawPicture } from './pictures.js';

const MAX_PIXELS = 4_200_000;

export interface Scan {
  readonly image: PageImage;
  /** Size of the PDF page in points, before its /Rotate. */
  readonly width: number;
  readonly height: number;
}

/** The page as a picture only, the way `profile` saw it. */
export async function scanPage(page: Page, profile: ScanProfile, rng: Rng): Promise<Scan> {
  const sideways = profile.turn === 90 || profile.turn === 270;
  const width = sideways ? page.height : page.width;
  const height = sideways ? page.width : page.height;
  const scale = Math.min(profile.dpi / 72, Math.sqrt(MAX_PIXELS / (width * height)));
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const g = canvas.getContext('2d');
  g.scale(scale, scale);
  paint(g, page, profile, rng, width, height);
  const image = await degrade(pixelsOf(canvas), canvas.width, canvas.height, profile, rng);
  return { image, width, height };
}

function pixelsOf(canvas: Canvas): Uint8Array {
  return canvas.data();
}

function paint(g: SKRSContext2D, page: Page, profile: ScanProfile, rng: Rng, width: number, height: number): void {
  g.fillStyle = '#ffffff';
  g.fillRect(0, 0, width, height);
  if (profile.photo) table(g, rng, width, height);
  g.save();
  g.translate(width / 2, height / 2);
  g.rotate(((profile.turn + profile.skewDegrees) * Math.PI) / 180);
  if (profile.photo) g.transform(1, rng.real(-0.025, 0.025), rng.real(-0.03, 0.03), 1, 0, 0);
  const shrink = profile.photo ? rng.real(0.88, 0.95) : 1;
  g.scale(shrink, shrink);
  g.translate(-page.width / 2, -page.height / 2);
  if (profile.photo) {
    g.fillStyle = '#ffffff';
    g.fillRect(0, 0, page.width, page.height);
  }
  drawPage(g, page);
  drawOverlays(g, rng, profile, page.width, page.height);
  g.restore();
  if (profile.photo) shadow(g, rng, width, height);
  if (profile.edges) drawEdges(g, rng, width, height);
}

/** The desk under a photographed paper. */
function table(g: SKRSContext2D, rng: Rng, w: number, h: number): void {
  g.fillStyle = rng.pick(['#5b4330', '#2e2e30', '#6d6a63', '#8a6a46', '#39424a']);
  g.fillRect(0, 0, w, h);
  g.globalAlpha = 0.25;
  drawPicture(g, 'texture', `desk${rng.int(0, 1e6)}`, w, h);
  g.globalAlpha = 1;
}

function shadow(g: SKRSContext2D, rng: Rng, w: number, h: number): void {
  const light = g.createLinearGradient(rng.chance(0.5) ? 0 : w, 0, w / 2, h);
  light.addColorStop(0, 'rgba(0,0,0,0)');
  light.addColorStop(1, `rgba(20,15,5,${rng.real(0.08, 0.32)})`);
  g.fillStyle = light;
  g.fillRect(0, 0, w, h);
}
