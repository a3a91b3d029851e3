import { placeOf, withoutPlace } from '../../../src/screening';
import { placedPicture } from '../../screening/picture';

describe('a picture that tells where it was taken', () => {
  it('is read', () => {
    const place = placeOf(placedPicture());
    expect(place?.latitude).toBeCloseTo(35.24, 6);
    expect(place?.longitude).toBeCloseTo(113.24, 6);
  });

  it('tells it no more once the place is taken out, in no byte, and is as long as before', () => {
    const before = placedPicture();
    const after = withoutPlace(before)!;
    expect(placeOf(after)).toBeNull();
    expect(after).toHaveLength(before.length);
    expect(Buffer.from(after).includes(Buffer.from([0, 0, 0, 113]))).toBe(false);
    expect(placeOf(before)).not.toBeNull();
    expect(withoutPlace(after)).toBeNull();
  });

  it('tells nothing where its notes are cut off or point outside', () => {
    const whole = placedPicture();
    for (let length = 0; length < whole.length - 2; length++)
      expect(() => placeOf(whole.subarray(0, length))).not.toThrow();
    expect(placeOf(whole.subarray(0, 40))).toBeNull();
  });
});
