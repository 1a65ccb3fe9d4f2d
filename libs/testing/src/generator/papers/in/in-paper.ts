import type { Applicant, InCase } from '../../people/in-case.js';
import type { Layout, Paper, PaperContext } from '../paper.js';

export type InPaper = Paper<InCase, Applicant>;
export type InLayout = Layout<InCase, Applicant>;
export type InContext = PaperContext<InCase, Applicant>;
