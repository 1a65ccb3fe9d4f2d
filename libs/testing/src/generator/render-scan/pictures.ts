import type { SKRSContext2D } from '@napi-rs/canvas';
import type { PictureSubject } from '../dsl/page.js';
import { Rng } from '../rng/rng.js';

type Painter = (g: SKRSContext2D, rng: Rng, w: number, h: number) => void;

/** Paints a made-up picture into the box (0, 0, w, h); the same seed gives the same picture. */
export function drawPicture(g: SKRSContext2D, subject: PictureSubject, seed: string, w: number, h: number): void {
  g.save();
  g.beginPath();
  g.rect(0, 0, w, h);
  g.clip();
  PAINTERS[subject](g, new Rng(`picture/${seed}`), w, h);
  g.restore();
}

const hsl = (h: number, s: number, l: number): string => `hsl(${h % 360}, ${s}%, ${l}%)`;

const portrait: Painter = (g, rng, w, h) => {
  g.fillStyle = hsl(rng.int(180, 240), rng.int(5, 40), rng.int(70, 92));
  g.fillRect(0, 0, w, h);
  const skin = hsl(rng.int(18, 32), rng.int(30, 55), rng.int(38, 75));
  const hair = hsl(rng.int(15, 35), rng.int(5, 40), rng.int(8, 35));
  blob(g, w / 2, h * 1.02, w * 0.46, h * 0.28, hsl(rng.int(0, 360), 30, rng.int(20, 60)));
  g.fillStyle = skin;
  g.fillRect(w * 0.41, h * 0.6, w * 0.18, h * 0.18);
  blob(g, w / 2, h * 0.38, w * 0.27, h * 0.27, hair);
  blob(g, w / 2, h * 0.45, w * 0.215, h * 0.245, skin);
  for (const side of [-1, 1]) {
    blob(g, w / 2 + side * w * 0.085, h * 0.42, w * 0.03, h * 0.014, '#ffffff');
    blob(g, w / 2 + side * w * 0.085, h * 0.42, w * 0.014, h * 0.013, '#20180f');
  }
  g.strokeStyle = hsl(8, 40, 35);
  g.lineWidth = w * 0.014;
  g.beginPath();
  g.arc(w / 2, h * 0.52, w * 0.07, 0.25 * Math.PI, 0.75 * Math.PI);
  g.stroke();
};

const house: Painter = (g, rng, w, h) => {
  g.fillStyle = hsl(205, 50, rng.int(65, 85));
  g.fillRect(0, 0, w, h);
  g.fillStyle = hsl(100, 30, rng.int(30, 45));
  g.fillRect(0, h * 0.72, w, h * 0.28);
  const x = w * rng.real(0.12, 0.25);
  const bw = w * rng.real(0.45, 0.62);
  const top = h * rng.real(0.38, 0.48);
  g.fillStyle = hsl(rng.int(15, 50), rng.int(10, 40), rng.int(50, 80));
  g.fillRect(x, top, bw, h * 0.78 - top);
  g.fillStyle = hsl(rng.int(0, 30), 25, rng.int(20, 40));
  g.beginPath();
  g.moveTo(x - w * 0.04, top);
  g.lineTo(x + bw / 2, top - h * 0.2);
  g.lineTo(x + bw + w * 0.04, top);
  g.fill();
  g.fillStyle = hsl(210, 20, 25);
  for (let i = 0; i < 3; i++) g.fillRect(x + bw * (0.1 + i * 0.3), top + h * 0.08, bw * 0.14, h * 0.1);
  g.fillRect(x + bw * 0.42, h * 0.62, bw * 0.13, h * 0.16);
};

const map: Painter = (g, rng, w, h) => {
  g.fillStyle = '#eef0e6';
  g.fillRect(0, 0, w, h);
  for (let i = 0; i < 16; i++) {
    g.strokeStyle = rng.chance(0.2) ? '#f0c36d' : '#c8c8c8';
    g.lineWidth = rng.real(1, 4);
    g.beginPath();
    g.moveTo(rng.real(0, w), i % 2 ? 0 : h);
    g.lineTo(rng.real(0, w), i % 2 ? h : 0);
    g.moveTo(0, rng.real(0, h));
    g.lineTo(w, rng.real(0, h));
    g.stroke();
  }
  blob(g, rng.real(0.2, 0.8) * w, rng.real(0.2, 0.8) * h, w * 0.12, h * 0.1, '#a8cbe6');
  for (let i = 0; i < 4; i++) blob(g, rng.real(0.1, 0.9) * w, rng.real(0.1, 0.9) * h, 5, 5, i ? '#1d4fa3' : '#c62828');
};

/** A two-dimensional bar code with no meaning. */
const code: Painter = (g, rng, w, h) => {
  g.fillStyle = '#ffffff';
  g.fillRect(0, 0, w, h);
  g.fillStyle = '#000000';
  const cell = Math.max(w, h) / 29;
  for (let y = 0; y * cell < h; y++)
    for (let x = 0; x * cell < w; x++) if (rng.chance(0.48)) g.fillRect(x * cell, y * cell, cell, cell);
};

const emblem: Painter = (g, rng, w, h) => {
  const tint = hsl(rng.int(0, 360), 45, rng.int(25, 45));
  blob(g, w / 2, h / 2, w / 2, h / 2, tint);
  blob(g, w / 2, h / 2, w * 0.4, h * 0.4, '#ffffff');
  g.fillStyle = tint;
  const points = rng.int(5, 9);
  g.beginPath();
  for (let i = 0; i < points * 2; i++) {
    const r = i % 2 ? 0.16 : 0.36;
    const a = (i * Math.PI) / points;
    g.lineTo(w / 2 + w * r * Math.sin(a), h / 2 - h * r * Math.cos(a));
  }
  g.fill();
};

/** The wavy ground of cards and certificates. */
const texture: Painter = (g, rng, w, h) => {
  const hue = rng.int(0, 360);
  g.fillStyle = hsl(hue, 40, 93);
  g.fillRect(0, 0, w, h);
  g.strokeStyle = hsl(hue + 20, 40, 84);
  g.lineWidth = 0.7;
  for (let i = 0; i < 16; i++) {
    g.beginPath();
    for (let x = 0; x <= w; x += w / 24) g.lineTo(x, (h * i) / 16 + Math.sin(x / (w / 12) + i) * h * 0.03);
    g.stroke();
  }
};

function blob(g: SKRSContext2D, x: number, y: number, rx: number, ry: number, color: string): void {
  g.fillStyle = color;
  g.beginPath();
  g.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  g.fill();
}

const PAINTERS: Record<PictureSubject, Painter> = { portrait, house, map, code, emblem, texture };
