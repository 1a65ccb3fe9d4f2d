const MAX_CHARS = 200;

/** Control and format characters: they hide or turn around what a name shows. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** A file's name as it may be shown: its last path segment, without invisible characters. No key or path is made of it. */
export const cleanFileName = (name: string, number: number): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = Array.from(last.replace(INVISIBLE, '').trim()).slice(0, MAX_CHARS).join('');
  return shown === '' || shown === '.' || shown === '..' ? `file-${number}` : shown;
};
