import type { ReliabilityBin } from './calibration.js';

const SIDE = 320;
const LEFT = 56;
const TOP = 44;
const WIDTH = LEFT + SIDE + 24;
const HEIGHT = TOP + SIDE + 92;
const COUNT_HEIGHT = 36;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const at = (value: number): string => value.toFixed(1);
const across = (share: number): number => LEFT + share * SIDE;
const up = (share: number): number => TOP + (1 - share) * SIDE;

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${at(x)}" y="${at(y)}"${more}>${escaped(words)}</text>`;

const axes = (): string[] => [
  `<rect x="${LEFT}" y="${TOP}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#888"/>`,
  `<line x1="${across(0)}" y1="${up(0)}" x2="${across(1)}" y2="${up(1)}" stroke="#888" stroke-dasharray="4 4"/>`,
  ...TICKS.flatMap((tick) => [
    text(across(tick), up(0) + 16, tick.toFixed(1), ' text-anchor="middle"'),
    text(LEFT - 6, up(tick) + 4, tick.toFixed(1), ' text-anchor="end"'),
  ]),
  text(across(0.5), up(0) + 34, 'confidence', ' text-anchor="middle"'),
  text(14, up(0.5), 'share right', ` text-anchor="middle" transform="rotate(-90 14 ${at(up(0.5))})"`),
];

const bar = ({ from, to, accuracy, meanConfidence, count }: ReliabilityBin, most: number): string[] => {
  const x = across(from) + 2;
  const width = across(to) - across(from) - 4;
  const tall = Math.max(1, (count / most) * COUNT_HEIGHT);
  const foot = HEIGHT - 14;
  return [
    `<rect x="${at(x)}" y="${at(up(accuracy))}" width="${at(width)}" height="${at(up(0) - up(accuracy))}" fill="#4a7ebb" fill-opacity="0.75"/>`,
    `<circle cx="${at(across(meanConfidence))}" cy="${at(up(accuracy))}" r="3" fill="#c0392b"/>`,
    `<rect x="${at(x)}" y="${at(foot - tall)}" width="${at(width)}" height="${at(tall)}" fill="#bbb"/>`,
    text(x + width / 2, foot + 11, `${count}`, ' text-anchor="middle" font-size="9"'),
  ];
};

/**
 * A reliability picture as SVG: a bar for each occupied bin of confidence as high as the share that is right, a dot at the
 * mean confidence, the diagonal where both agree, and below how many pages each bin holds.
 */
export const reliabilityPicture = (title: string, subtitle: string, bins: readonly ReliabilityBin[]): string => {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="11">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(LEFT, 18, title, ' font-size="13" font-weight="bold"'),
    text(LEFT, 34, subtitle),
    ...axes(),
    ...bins.flatMap((bin) => bar(bin, most)),
    '</svg>',
    '',
  ].join('\n');
};
