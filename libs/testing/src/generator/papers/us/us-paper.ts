import type { Person, UsCase } from '../../people/us-case.js';
import type { Layout, Paper, PaperContext } from '../paper.js';

export type UsPaper = Paper<UsCase, Person>;
export type UsLayout = Layout<UsCase, Person>;
export type UsContext = PaperContext<UsCase, Person>;
