/** The seeds as they were at a Git revision, read from Git's own store: the work tree stays as it is. */
import { execFileSync } from 'node:child_process';
import type { SeedFolder } from '../core/lexicon/compile.ts';
import { ENTITY_FOLDERS } from '../core/lexicon/folders.ts';
import { CommandError } from './command-error.ts';
import { decodeSeed } from './read-seeds.ts';

/** @throws CommandError when there is no Git, no repository, no such revision, or no seeds in it */
export function seedsAt(ref: string, seeds: string): SeedFolder {
  const commit = git(seeds, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], {
    wrong: `There is no revision "${ref}" in this repository. Give a branch, a tag or a commit: diff main, diff HEAD~1.`,
  })
    .toString()
    .trim();
  // Run inside the folder, Git lists that folder alone and names its files from there.
  const listed = git(seeds, ['ls-tree', '-r', '-z', '--full-tree', `${commit}:${prefixOf(seeds)}`], {
    wrong: `There are no seeds at "${ref}".`,
  });
  const blobs = listed
    .toString()
    .split('\0')
    .flatMap((line) => {
      const match = /^\d+ blob (\S+)\t(.+)$/s.exec(line);
      return match && isSeed(match[2]!) ? [{ id: match[1]!, file: match[2]! }] : [];
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const texts = readBlobs(seeds, blobs, ref);
  const pick = (file: string) => texts.find((text) => text.file === `seeds/${file}`);
  const [sources, never] = [pick('sources.yaml'), pick('never.yaml')];
  if (!sources || !never)
    throw new CommandError(`The seeds at "${ref}" have no sources.yaml or no never.yaml.`);
  return {
    sources,
    never,
    entities: texts.filter(({ file }) =>
      ENTITY_FOLDERS.some((folder) => file.startsWith(`seeds/${folder}/`)),
    ),
    notes: texts.filter(({ file }) => file.endsWith('.md')),
  };
}

function isSeed(file: string): boolean {
  if (file === 'sources.yaml' || file === 'never.yaml') return true;
  const inEntities = ENTITY_FOLDERS.some((folder) => file.startsWith(`${folder}/`));
  return (inEntities && file.endsWith('.yaml')) || (file.startsWith('notes/') && file.endsWith('.md'));
}

/** Path of the folder in its repository: `seeds`. */
function prefixOf(seeds: string): string {
  const prefix = git(seeds, ['rev-parse', '--show-prefix'], { wrong: 'This is no Git repository.' });
  return prefix.toString().trim().replace(/\/$/, '');
}

/** All in one process: `<id> blob <size>\n<bytes>\n` each. */
function readBlobs(seeds: string, blobs: readonly { id: string; file: string }[], ref: string) {
  const input = blobs.map(({ id }) => `${id}\n`).join('');
  const answer = git(seeds, ['cat-file', '--batch'], { input, wrong: 'Git cannot read the old seeds.' });
  let at = 0;
  return blobs.map(({ file }) => {
    const end = answer.indexOf(10, at);
    const size = Number(answer.subarray(at, end).toString().split(' ')[2]);
    const bytes = answer.subarray(end + 1, end + 1 + size);
    at = end + 1 + size + 1;
    try {
      return { file: `seeds/${file}`, text: decodeSeed(bytes) };
    } catch (error) {
      throw new CommandError(`seeds/${file} at "${ref}": ${(error as Error).message}`);
    }
  });
}

function git(cwd: string, args: string[], { input = '', wrong }: { input?: string; wrong: string }): Buffer {
  try {
    return execFileSync('git', args, {
      cwd,
      input,
      maxBuffer: 1 << 30,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
    if (code === 'ENOENT') throw new CommandError('Git is not installed, or not on the PATH.');
    const said = stderr?.toString() ?? '';
    if (/not a git repository/i.test(said)) throw new CommandError('This is no Git repository.');
    // "dubious ownership" and the like: Git says best what to do.
    throw new CommandError(/fatal: detected dubious/.test(said) ? said.trim() : wrong);
  }
}
