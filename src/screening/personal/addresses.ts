import type { Match } from '../terms/match';

const LABEL =
  '(?:家庭住址|家庭地址|现住址|常住地址|居住地址|户籍地址|户籍所在地|户口所在地|户籍地|居住地|通讯住址|通讯地址|住址|家住|现住|居住于|居住在|住在|住于|(?<![\\p{Script=Han}])住(?=[\\p{Script=Han}]{2,6}[市县区]))';
const BODY = '[\\p{Script=Han}a-z\\d()#·-]{3,40}?';
/** Down to the door: a house, a flat, a door, or the group of a village. */
const DOOR =
  '(?:\\d{1,5}(?:号院?(?:附?\\d{1,4}号)?|号楼|栋|幢|座|单元|室|户|层|楼[东西南北中]?户|组|-\\d{1,4}(?:-\\d{1,4})?)|[a-z]座\\d{2,5}(?:室|户)?|[一二三四五六七八九十]{1,3}(?:号楼|栋|幢|单元|组))';
const ADDRESS = new RegExp(
  `${LABEL}[\\s::为是]{0,4}(${BODY}${DOOR}(?:[\\p{Script=Han}a-z\\d-]{0,12}?${DOOR})*)`,
  'gu'
);

/** What stays of an address: down to the street or the village, not to the door. */
const maskAddress = (address: string): string => {
  const street = /^.*?(?:路|街|道|巷|村|镇|乡|小区|社区|花园|区|县|市)/u.exec(address)?.[0];
  return `${street ?? address.slice(0, 3)}***`;
};

/** Where somebody lives, behind a label that says so and down to the door, in a folded text. */
export const findAddresses = (text: string): Match[] =>
  [...text.matchAll(ADDRESS)].map((found) => {
    const address = found[1]!;
    const start = found.index + found[0].length - address.length;
    return { rule: 'address', start, end: start + address.length, masked: maskAddress(address) };
  });
