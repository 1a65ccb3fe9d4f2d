import type { SKRSContext2D } from '@napi-rs/canvas';
import { canvasFamily } from '../dsl/fonts.js';
import type { CurveMark, LineMark, Mark, Page, RectMark, TextMark } from '../dsl/page.js';
import { drawPicture } from './pictures.js';

/** Draws the page's marks; the context is scaled so that one unit is one point. */
export function drawPage(g: SKRSContext2D, page: Page): void {
  for (const mark of page.marks) drawMark(g, mark);
}

function drawMark(g: SKRSContext2D, mark: Mark): void {
  if (mark.kind === 'text') drawText(g, mark);
  else if (mark.kind === 'rect') drawRect(g, mark);
  else if (mark.kind === 'line') drawLine(g, mark);
  else if (mark.kind === 'curve') drawCurve(g, mark);
  else {
    g.save();
    g.translate(mark.x, mark.y);
    drawPicture(g, mark.subject, mark.seed, mark.w, mark.h);
    g.restore();
  }
}

function drawRect(g: SKRSContext2D, { x, y, w, h, fill, stroke, lineWidth }: RectMark): void {
  if (fill) {
    g.fillStyle = fill;
    g.fillRect(x, y, w, h);
  }
  if (stroke) {
    g.strokeStyle = stroke;
    g.lineWidth = lineWidth ?? 0.6;
    g.strokeRect(x, y, w, h);
  }
}

function drawLine(g: SKRSContext2D, mark: LineMark): void {
  g.strokeStyle = mark.color;
  g.lineWidth = mark.lineWidth;
  g.setLineDash([...(mark.dash ?? [])]);
  g.beginPath();
  g.moveTo(mark.x1, mark.y1);
  g.lineTo(mark.x2, mark.y2);
  g.stroke();
  g.setLineDash([]);
}

function drawCurve(g: SKRSContext2D, mark: CurveMark): void {
  g.strokeStyle = mark.color;
  g.lineWidth = mark.lineWidth;
  g.beginPath();
  mark.points.forEach(([x, y], i) => {
    const [px, py] = mark.points[i - 1] ?? [x, y];
    if (i === 0) g.moveTo(x, y);
    else g.quadraticCurveTo(px, py, (px + x) / 2, (py + y) / 2);
  });
  g.stroke();
}

function drawText(g: SKRSContext2D, mark: TextMark): void {
  g.fillStyle = mark.color;
  g.font = `${mark.size}px "${canvasFamily(mark.font)}"`;
  if (!mark.angle) {
    g.fillText(mark.text, mark.x, mark.y);
    return;
  }
  g.save();
  g.translate(mark.x, mark.y);
  g.rotate((-mark.angle * Math.PI) / 180);
  g.fillText(mark.text, 0, 0);
  g.restore();
}
