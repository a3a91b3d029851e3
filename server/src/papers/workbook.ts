import type { Book } from '../../../src/papers';
import { columnName, headRows, sheetPart } from './sheet';
import { SHEET_XML, workbookStyles } from './workbook-styles';
import { contentTypes, escaped, HEAD, relations } from './xml';
import { zipped } from './zip';

const OFFICE = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const workbookPart = ({ sheets }: Book): string => {
  const tabs = sheets
    .map(
      ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
    )
    .join('');
  const names = sheets
    .map((sheet, index) => {
      const [first, last] = headRows(sheet);
      const quoted = escaped(sheet.name.replaceAll("'", "''"));
      const named = (name: string, range: string) =>
        `<definedName name="_xlnm.${name}" localSheetId="${index}">'${quoted}'!${range}</definedName>`;
      const area = sheet.printed ? named('Print_Area', `$A:$${columnName(sheet.printed - 1)}`) : '';
      return area + named('Print_Titles', `$${first}:$${last}`);
    })
    .join('');
  return (
    `${HEAD}<workbook ${SHEET_XML} ${OFFICE}><bookViews><workbookView/></bookViews><sheets>${tabs}</sheets>` +
    `<definedNames>${names}</definedNames></workbook>`
  );
};

/** A book as .xlsx, piece by piece: no more of it is held than a batch of rows. */
export const writeWorkbook = (book: Book): AsyncIterable<Uint8Array> => {
  const numbered = book.sheets.map((sheet, index) => ({
    sheet,
    file: `sheet${index + 1}.xml`,
    id: `rId${index + 1}`,
  }));
  const sheetType = 'spreadsheetml.worksheet';
  return zipped([
    {
      name: '[Content_Types].xml',
      content: [
        contentTypes([
          ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
          ['xl/styles.xml', 'spreadsheetml.styles'],
          ...numbered.map(({ file }) => [`xl/worksheets/${file}`, sheetType] as const),
        ]),
      ],
    },
    { name: '_rels/.rels', content: [relations([['rId1', 'officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', content: [workbookPart(book)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [
        relations([
          ...numbered.map(({ id, file }) => [id, 'worksheet', `worksheets/${file}`] as const),
          ['rIdStyles', 'styles', 'styles.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', content: [workbookStyles(book.language)] },
    ...numbered.map(({ sheet, file }) => ({
      name: `xl/worksheets/${file}`,
      content: sheetPart(sheet, book),
    })),
  ]);
};
