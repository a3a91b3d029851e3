import { styled } from 'styled-components';
import type { Drawing, Panel, PaperLanguage, Picture as PictureOf } from '../../../../src/papers';
import { drawingOf, LETTER, mostIn, pictureSaid } from '../../../../src/papers';

const Panels = styled.div<{ $columns: number }>`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, ${({ $columns }) => 108 / $columns}rem), 1fr));
  gap: 16px;
  @media print {
    grid-template-columns: repeat(${({ $columns }) => $columns}, 1fr);
    gap: 3mm;
  }
`;

const Figure = styled.figure`
  margin: 0;
  min-width: 0;
  break-inside: avoid;
  & figcaption {
    margin-bottom: 4px;
    font-size: 1.4rem;
    text-align: center;
    overflow-wrap: anywhere;
  }
  & svg {
    display: block;
    width: 100%;
    height: auto;
  }
  @media print {
    & figcaption {
      font-size: 9pt;
    }
  }
`;

/** Bars in the colour of the text: what is printed in black, or read in the dark, needs no other. */
const Drawn = ({ drawing, label }: { readonly drawing: Drawing; readonly label: string }) => (
  <svg role="img" aria-label={label} viewBox={`0 0 ${drawing.width} ${drawing.height}`}>
    {drawing.lines.map(({ from, to, axis }, index) => (
      <line
        key={index}
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        stroke="currentColor"
        strokeWidth={axis ? 0.3 : 0.15}
        strokeOpacity={axis ? 1 : 0.4}
      />
    ))}
    {drawing.bars.map(({ x, y, width, height }, index) => (
      <rect
        key={index}
        x={x}
        y={y}
        width={width}
        height={height}
        fill="currentColor"
        fillOpacity={0.55}
        stroke="currentColor"
        strokeWidth={0.2}
      />
    ))}
    {drawing.words.map(({ x, y, text, anchor }, index) => (
      <text key={index} x={x} y={y} textAnchor={anchor} fontSize={LETTER} fill="currentColor">
        {text}
      </text>
    ))}
  </svg>
);

const PANEL = 75;

/** Figures as bars, with their axes and numbers; read aloud, each is said with its name. */
export const Picture = ({
  picture: { panels, columns, height, most },
  language,
}: {
  readonly picture: PictureOf;
  readonly language: PaperLanguage;
}) => {
  const size = { width: PANEL, height: (height * PANEL * columns) / 156 - 6, language };
  const drawn = (panel: Panel) => drawingOf(panel, { ...size, most: most ?? mostIn([panel], language) });
  return (
    <Panels $columns={columns}>
      {panels.map((panel, index) => (
        <Figure key={index}>
          <figcaption aria-hidden>{panel.title}</figcaption>
          <Drawn drawing={drawn(panel)} label={pictureSaid(panel, language)} />
        </Figure>
      ))}
    </Panels>
  );
};
