import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './folders.mjs';

/** Width on a terminal, where a Chinese character takes two columns. */
const width = (text) =>
  [...text].reduce((sum, character) => sum + (character.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
const pad = (text, to) => text + ' '.repeat(Math.max(0, to - width(text)));

/** The table of who may sign in, one row a position, as the seed wrote it. */
export const printLogins = () => {
  const file = path.join(dataFolder(), 'logins.json');
  if (!existsSync(file)) return;
  const { password, people } = JSON.parse(readFileSync(file, 'utf8'));
  const rows = [
    ['岗位 / position', '姓名 / name', '登录邮箱 / e-mail'],
    ...people.map((one) => [`${one.zh} ${one.en}`, one.name, one.email]),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => width(row[column]))) + 2);
  console.log('');
  for (const [position, name, email] of rows)
    console.log(`  ${pad(position, widths[0])}${pad(name, widths[1])}${email}`);
  console.log(`\n  密码 / password: ${password}`);
};
