import { axisTop, mostIn, pictureSaid, shownOf } from '../../../src/papers';
import type { Bar, Panel, PaperLanguage, Picture } from '../../../src/papers';
import { mm } from './document-styles';
import { FONTS } from './fonts';
import { escaped, HEAD } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PLACED = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

/** Units of a drawing in a millimetre. */
const EMU = 36_000;

const letters = (size: number, bold: 0 | 1 = 0): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>` +
  `<a:latin typeface="${FONTS.latin.name}"/><a:ea typeface="${FONTS.heading.name}"/></a:defRPr></a:pPr>` +
  '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>';

const titleOf = (text: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="900" b="0">` +
  `<a:latin typeface="${FONTS.latin.name}"/><a:ea typeface="${FONTS.heading.name}"/></a:rPr>` +
  `<a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;

/** A figure that is not known yet has no point: its place stays empty. */
const series = (bars: readonly Bar[], title: string): string => {
  const points = (texts: readonly (string | null)[]): string =>
    `<c:ptCount val="${texts.length}"/>${texts
      .map((text, index) => (text === null ? '' : `<c:pt idx="${index}"><c:v>${escaped(text)}</c:v></c:pt>`))
      .join('')}`;
  return (
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escaped(title)}</c:v></c:tx>` +
    '<c:spPr><a:solidFill><a:srgbClr val="595959"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>' +
    `<c:invertIfNegative val="0"/><c:dLbls>${letters(700)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
    '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strLit>${points(bars.map(({ name }) => name))}</c:strLit></c:cat>` +
    `<c:val><c:numLit><c:formatCode>General</c:formatCode>${points(
      bars.map(({ value }) => (value === null ? null : String(value)))
    )}</c:numLit></c:val></c:ser>`
  );
};

const LINE = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>';
const GRID =
  '<c:majorGridlines><c:spPr><a:ln w="3175"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** Names along one axis, figures along the other; the first name of lying bars is the topmost. */
const axes = (lying: boolean, top: number): string =>
  `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
  `<c:axPos val="${lying ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${LINE}` +
  `${letters(700)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
  `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="${top}"/><c:min val="0"/></c:scaling>` +
  `<c:delete val="0"/><c:axPos val="${lying ? 'b' : 'l'}"/>${GRID}<c:numFmt formatCode="0" sourceLinked="0"/>` +
  `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${LINE}${letters(700)}` +
  `<c:crossAx val="1"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/><c:majorUnit val="${top % 2 === 0 ? top / 2 : top}"/></c:valAx>`;

/** A panel as a chart of Word's own: sharp at any size, its figures in it, one grey that a black printer prints. */
export const chartPart = (
  panel: Panel,
  { most, language }: { most?: number; language: PaperLanguage }
): string => {
  const { lying = false, title } = panel;
  const top = axisTop(most ?? mostIn([panel], language));
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/>` +
    `<c:chart>${titleOf(title)}<c:plotArea><c:layout/><c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/>` +
    `<c:grouping val="clustered"/><c:varyColors val="0"/>${series(shownOf(panel, language), title)}` +
    `<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axes(lying, top)}</c:plotArea>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>'
  );
};

type Placed = {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  readonly language: PaperLanguage;
};

/** Where the chart stands in the text; what it shows is said to whoever does not see it. */
const placed = (panel: Panel, { id, width, height, language }: Placed): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="${PLACED}" distT="0" distB="0" distL="0" distR="0">` +
  `<wp:extent cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"/>` +
  `<wp:docPr id="${id}" name="${escaped(panel.title)}" descr="${escaped(pictureSaid(panel, language))}"/>` +
  `<a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rIdChart${id}"/>` +
  '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

type Where = { readonly first: number; readonly width: number; readonly language: PaperLanguage };

/** A picture: a table without lines, a chart in each cell, its rows never cut between pages. `first`: number of its first chart. */
export const pictureXml = (
  { panels, columns, height }: Picture,
  { first, width, language }: Where
): string => {
  const each = width / columns;
  const size = `<w:tcW w:w="${mm(each)}" w:type="dxa"/>`;
  const rows = Array.from({ length: Math.ceil(panels.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const index = row * columns + column;
      const panel = panels[index];
      const chart = panel && placed(panel, { id: first + index, width: each - 1, height, language });
      return `<w:tc><w:tcPr>${size}</w:tcPr>${chart ?? '<w:p/>'}</w:tc>`;
    }).join('')
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${mm(each) * columns}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>` +
    '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${Array.from({ length: columns }, () => `<w:gridCol w:w="${mm(each)}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((cells) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`).join('')}</w:tbl>`
  );
};
