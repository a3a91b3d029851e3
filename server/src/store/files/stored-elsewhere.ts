import type { Core } from '@strapi/strapi';
import type { Storage, StoredAddress } from '../../../../src/files';
import { hashesOf, namesInValue, objectOf, storageOf } from '../../../../src/files';
import { filesNamed, withSizes } from '../documents/used-files';
import type { Row } from '../tables/rows';

const FILE = 'plugin::upload.file';

type Sign = (file: object) => Promise<{ readonly url: string }>;
type Provider = { isPrivate(): boolean | Promise<boolean>; getSignedUrl: Sign };

/** What signs addresses at the storage, of each provider whose answers to Strapi we take over. */
const signers = new WeakMap<object, Sign>();

/** Files that a provider keeps elsewhere and gives to nobody without a signed address. */
export type StoredElsewhere = {
  storage(): Promise<Storage>;
  /** The file or the size of one that lies at the storage under this name; null where none does, or Strapi serves it. */
  at(object: string): Promise<Row | null>;
  /** An address that reads it at the storage for some minutes: for this portal's own use, given to nobody. */
  addressOf(file: StoredAddress): Promise<string>;
  /** Files with addresses at the storage that a value names in its texts, sizes too. */
  namedIn(value: unknown): Promise<readonly StoredAddress[]>;
  /** Answers Strapi with another address wherever it asks for a signed one; null leaves the signed one. */
  answerInstead(address: (file: StoredAddress) => Promise<string | null>): void;
};

export const createStoredElsewhere = (strapi: Core.Strapi): StoredElsewhere => {
  const provider = () => (strapi.plugin('upload') as unknown as { readonly provider: Provider }).provider;
  const name = () => String(strapi.config.get('plugin::upload.provider', 'local'));
  const named = filesNamed(strapi);
  let known: Promise<Storage> | null = null;

  const look = async (): Promise<Storage> => {
    // Strapi lays the provider's own functions over its defaults: only what signs has one of its own.
    const signs = signers.has(provider()) || Object.hasOwn(provider(), 'getSignedUrl');
    return storageOf({ name: name(), isPrivate: await provider().isPrivate(), signs });
  };

  const storage: StoredElsewhere['storage'] = () => (known ??= look());

  const at: StoredElsewhere['at'] = async (object) => {
    const rows = (await strapi.db.query(FILE).findMany({
      where: {
        provider: name(),
        $or: hashesOf([object]).map((hash) => ({ hash: { $eqi: hash } })),
      } as never,
    })) as readonly Row[];
    return withSizes(rows).find((one) => objectOf(one) === object) ?? null;
  };

  return {
    storage,
    at: async (object) => ((await storage()) === 'signed' ? at(object) : null),
    addressOf: async (file) =>
      (await (signers.get(provider()) ?? ((one) => provider().getSignedUrl(one)))(file)).url,
    namedIn: async (value) => {
      if ((await storage()) !== 'signed') return [];
      const names = namesInValue(value);
      return names.length === 0 ? [] : withSizes(await named(names));
    },
    answerInstead: (address) => {
      const given = provider();
      const sign: Sign = signers.get(given) ?? given.getSignedUrl.bind(given);
      signers.set(given, sign);
      given.getSignedUrl = async (file) => {
        const url = await address(file);
        return url === null ? sign(file) : { url };
      };
    },
  };
};
