import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { createGlobalStyle, styled } from 'styled-components';

/**
 * Paper after GB/T 9704-2012: A4, type area 156 × 225 mm below a top margin of 37 mm and right of a left margin of 28 mm; across, the
 * same sheet turned.
 * The standard's typefaces are named; where they are not installed a serif stands in.
 */
const OnPaper = createGlobalStyle<{ $across: boolean }>`
  @media screen { .publication-desk-paper { display: none; } }
  @media print {
    @page {
      ${({ $across }) =>
        $across
          ? 'size: A4 landscape; margin: 28mm 35mm 26mm 37mm;'
          : 'size: A4 portrait; margin: 37mm 26mm 35mm 28mm;'}
      @bottom-center { content: counter(page) ' / ' counter(pages); font-size: 10.5pt; }
    }
    body > *:not(.publication-desk-paper) { display: none !important; }
    html, body { background: white !important; font-size: 100%; }
  }
`;

const Paper = styled.div`
  color: black;
  font-family: 'FangSong_GB2312', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', serif;
  font-size: 12pt;
  line-height: 1.5;
  & h1 {
    margin: 0 0 6mm;
    font-family: 'FZXiaoBiaoSong-B05S', 'SimSun', 'Noto Serif CJK SC', serif;
    font-size: 22pt;
    font-weight: bold;
    line-height: 1.3;
    text-align: center;
  }
  & h2 {
    margin: 6mm 0 2mm;
    font-family: 'SimHei', 'Noto Sans CJK SC', sans-serif;
    font-size: 14pt;
    break-after: avoid;
  }
  & table {
    width: 100%;
    border-collapse: collapse;
  }
  & thead {
    display: table-header-group;
  }
  & tr {
    break-inside: avoid;
  }
  & th,
  & td {
    border: 0.5pt solid black;
    padding: 1mm 1.5mm;
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  & th {
    font-weight: bold;
    text-align: center;
    white-space: nowrap;
  }
  & footer {
    margin-top: 6mm;
    font-size: 9pt;
    overflow-wrap: anywhere;
  }
`;

/** What the printer gets in place of the screen. */
export const PrintSheet = ({
  children,
  landscape = false,
  lang,
}: {
  readonly children: ReactNode;
  readonly landscape?: boolean;
  readonly lang?: string;
}) =>
  createPortal(
    <Paper className="publication-desk-paper" lang={lang}>
      <OnPaper $across={landscape} />
      {children}
    </Paper>,
    document.body
  );
