import type { JsonObject, Model } from './model';
import { plainText } from './plain-text';

/** What a reader would miss of a document. */
export type MissingContent = 'body' | 'channel';

type Question = {
  readonly fields: JsonObject;
  readonly model: Model;
  /** The attributes that hold the text, and the one that names the channel, as far as the type has them. */
  readonly body: readonly string[];
  readonly channel?: string | undefined;
};

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A picture in a text is something to read, whichever editor put it there. */
const holdsPicture = (value: unknown): boolean =>
  /<(img|video|audio|iframe)\b|"type":\s*"\w*(image|video|embed)|!\[/i.test(
    typeof value === 'string' ? value : JSON.stringify(value)
  );

/** Media, and the address a link item is about, stand for a text: Art. 4 knows images, audio, video and links. */
const hasOther = ({ fields, model: { attributes } }: Question): boolean =>
  Object.entries(attributes).some(
    ([name, { type }]) => (type === 'media' || name === 'link') && !isEmpty(fields[name])
  );

/**
 * What an officer may have forgotten before handing in: a text, a channel. Said, not refused: the Measures ask for neither,
 * and a type without such an attribute lacks nothing.
 */
export const missingContent = (question: Question): readonly MissingContent[] => {
  const { fields, model, body, channel } = question;
  const texts = body.filter((name) => name in model.attributes);
  const isBlank = texts.every((name) => {
    const attribute = model.attributes[name];
    const value = fields[name];
    return !attribute || isEmpty(value) || (!plainText(value, attribute).trim() && !holdsPicture(value));
  });
  return [
    ...(texts.length > 0 && isBlank && !hasOther(question) ? (['body'] as const) : []),
    ...(channel !== undefined && isEmpty(fields[channel]) ? (['channel'] as const) : []),
  ];
};
