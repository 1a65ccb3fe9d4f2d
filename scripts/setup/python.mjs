import { spawnSync } from 'node:child_process';
import { installByApt } from './debian.mjs';

const PYTHONS = ['python3', 'python'];
const hasPip = (name) => spawnSync(name, ['-m', 'pip', '--version'], { stdio: 'ignore' }).status === 0;

/** The name of a Python that has pip, installed by apt where that can be done; undefined where there is none. */
export function pythonWithPip() {
  const found = () => PYTHONS.find(hasPip);
  return found() ?? (installByApt('python3-pip') ? found() : undefined);
}
