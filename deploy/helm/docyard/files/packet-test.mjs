// Submits a packet of one page through the Service and waits for its end. Run by `helm test` in the API's image: Node and nothing else.
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const api = process.env.DOCYARD_URL;
const key = process.env.DOCYARD_API_KEY || readFileSync(process.env.DOCYARD_LOCAL_KEY_FILE, 'utf8').trim();
const headers = { authorization: `Bearer ${key}` };
const deadline = Date.now() + Number(process.env.TIMEOUT_SECONDS ?? 180) * 1_000;
const POLL_MS = 500;
const ENDS = ['completed', 'needs_review'];

/** A PDF of one page with a line of text, its table of objects counted as it is written. */
const onePage = (line) => {
  const content = `BT /F1 14 Tf 72 700 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
};

const submit = async () => {
  const form = new FormData();
  const file = onePage(`Form W-2 Wage and Tax Statement ${new Date().getFullYear() - 1}`);
  form.append('file', new Blob([file], { type: 'application/pdf' }), 'helm-test.pdf');
  const answer = await fetch(`${api}/v1/packets`, { method: 'POST', headers, body: form });
  if (answer.status !== 202) throw new Error(`POST /v1/packets answered ${answer.status}: ${await answer.text()}`);
  return new URL(answer.headers.get('location'), api);
};

const untilEnd = async (location) => {
  while (Date.now() < deadline) {
    const { status } = await (await fetch(location, { headers })).json();
    if (ENDS.includes(status)) return status;
    if (status === 'failed') throw new Error('the packet failed');
    await wait(POLL_MS);
  }
  throw new Error('the packet did not end in time: do the pools scale up?');
};

const location = await submit();
// The packet's id and status: what `helm test --logs` shows, and no more.
console.log(`submitted ${location.pathname}`);
console.log(`ended as ${await untilEnd(location)}`);
// Nothing is left of it: the same paper in a next test would be one that lies in two packets.
const erased = await fetch(location, { method: 'DELETE', headers });
if (!erased.ok) throw new Error(`DELETE ${location.pathname} answered ${erased.status}`);
