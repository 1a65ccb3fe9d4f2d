import { modelFaults, type WayOut } from './model-fault.js';

const WAYS: Record<WayOut, string> = {
  retry: 'asked again within the same job, a few times',
  throttle: 'nobody asks this model for a while; the job comes back when it may, and that counts as no attempt',
  're-ask': 'asked once more, with the fault named',
  split: 'asked about fewer pages at a time',
  'step-up': 'the tier above is asked instead',
  'step-down': 'what cheaper tiers know is kept, and an exception says so',
};

/** docs/model-faults.md, made from the table itself. */
export const faultTable = (): string => {
  const ways = Object.entries(WAYS).map(([way, meaning]) => `- **${way}**: ${meaning}`);
  const rows = Object.entries(modelFaults).map(
    ([id, { title, waysOut, code }]) => `| \`${id}\` | ${title} | ${waysOut.join(', then ')} | \`${code}\` |`,
  );
  return [
    '# What a model can do to us, and the way out',
    '',
    'Each way is tried as far as it goes, then the next; the last one always ends it. Pages that are left with what cheaper tiers know',
    'get the exception ([what it means](exceptions.md)). Tokens of every try are on the bill.',
    'Made from `libs/domain/src/cascade/model-fault.ts` by `npm run docs`.',
    '',
    ...ways,
    '',
    '| fault | what it means | ways out, in order | exception |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
};
