import { list, section } from '../../../dsl/blocks.js';
import { Sheet } from '../../../dsl/sheet.js';
import { bodyFont } from '../../../dsl/style.js';
import { monthName, year } from '../../../people/dates.js';
import { employerName } from '../../../people/us-names.js';
import type { UsLayout, UsPaper } from '../us-paper.js';

const oneResume =
  (manner: 'classic' | 'columns'): UsLayout =>
  (c) => {
    const { rng, person: p, loan } = c;
    const s = new Sheet({ ...c.style, size: 10 });
    s.para(p.name, { size: 20, font: `${s.style.head}-bold`, align: s.style.titleAlign, after: 1 });
    s.para(`${p.home.cityLine} | ${p.phone} | ${p.email}`, { align: s.style.titleAlign });
    const job = (i: number): void => {
      s.para(
        `${i ? rng.pick(['Senior Associate', 'Coordinator', 'Specialist']) : p.job}, ${i ? employerName((x) => rng.pick(x)) : p.employer.name}`,
        { font: bodyFont(s.style, '-bold'), after: 1 },
      );
      s.para(`${monthName(p.hired)} ${year(p.hired) - i * 4} - ${i ? `${year(p.hired) - i * 4 + 4}` : 'Present'}`, {
        font: bodyFont(s.style, '-italic'),
        after: 1,
      });
      list(
        s,
        rng.sample(
          [
            'Led a team of eight and improved turnaround time by 20 percent',
            'Managed an annual budget of $1.2 million',
            'Trained and mentored new hires',
            'Introduced a scheduling system used by three departments',
            'Prepared monthly reports for senior management',
            'Resolved customer escalations within one business day',
          ],
          3,
        ),
      );
    };
    const experience = (): void => {
      section(s, 'Professional Experience');
      for (let i = 0; i < 3; i++) job(i);
    };
    const side = (): void => {
      section(s, 'Education');
      s.para(`Bachelor of ${rng.pick(['Science', 'Arts', 'Business Administration'])}, State University, ${year(p.born) + 22}`);
      section(s, 'Skills');
      list(
        s,
        rng.sample(
          [
            'Microsoft Office',
            'Project scheduling',
            'Spanish (fluent)',
            'Data analysis',
            'Public speaking',
            'CPR certified',
            'QuickBooks',
          ],
          4,
        ),
      );
      section(s, 'References');
      s.para('Available upon request');
    };
    section(s, manner === 'classic' ? 'Objective' : 'Summary');
    s.para(
      `${rng.pick(['Dedicated', 'Results-driven', 'Experienced'])} ${p.job.toLowerCase()} with ${Math.max(3, year(loan.closing) - year(p.hired))} years of experience seeking a position where I can contribute to a growing organization.`,
    );
    if (manner === 'columns') s.columns([2, 1], [experience, side]);
    else {
      experience();
      side();
    }
    return s.finish();
  };

export const resume: UsPaper = { type: 'resume', weight: 0.6, layouts: [oneResume('classic'), oneResume('columns')] };
