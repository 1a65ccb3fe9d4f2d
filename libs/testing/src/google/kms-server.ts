import { generateKeyPairSync, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import { grpc, protobuf } from 'google-gax';
import { crc32c } from '#adapters/signer-kms/crc32c.js';

/** `spoilt-request`: it did not get what was sent. `spoilt-answer`: what it sends is changed on its way. */
export type KmsFault = 'unavailable' | 'denied' | 'spoilt-request' | 'spoilt-answer';

export interface KmsServer {
  /** `host:port`, gRPC without TLS. */
  endpoint: string;
  /** A version of an Ed25519 key, and one of a key for something else. */
  keyVersion: string;
  otherKeyVersion: string;
  /** What goes wrong with the next requests, in order. */
  faults: KmsFault[];
  /** Requests so far, by method. */
  seen: string[];
  close(): Promise<void>;
}

interface SignRequest {
  name: string;
  data: Uint8Array;
  dataCrc32c: { value: unknown } | null;
}

const require = createRequire(import.meta.url);
const V1 = 'google.cloud.kms.v1';
const PATH = `/${V1}.KeyManagementService`;
const KEY_RING = 'projects/emulated/locations/here/keyRings/docyard/cryptoKeys';

/** The messages as the client's own package describes them; the server shares nothing else with it. */
const messages = () => protobuf.Root.fromJSON(require('@google-cloud/kms/build/protos/protos.json'));

type Handler = (request: object) => object;

const refused = (code: number, details: string) => Object.assign(new Error(details), { code, details });

const answersOf = (server: KmsServer): Record<'GetPublicKey' | 'AsymmetricSign', Handler> => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  const checked = (bytes: Uint8Array, isSpoilt: boolean) => ({ value: crc32c(isSpoilt ? bytes.subarray(1) : bytes) });
  const fault = (): KmsFault | undefined => {
    const next = server.faults.shift();
    if (next === 'unavailable') throw refused(grpc.status.UNAVAILABLE, 'told to fail');
    if (next === 'denied') throw refused(grpc.status.PERMISSION_DENIED, 'told to refuse');
    return next;
  };
  return {
    GetPublicKey: (request) => {
      const spoilt = fault() === 'spoilt-answer';
      const { name } = request as { name: string };
      const isOurs = name === server.keyVersion;
      if (!isOurs && name !== server.otherKeyVersion) throw refused(grpc.status.NOT_FOUND, 'no such key');
      const pem = (isOurs ? publicKey : other).export({ type: 'spki', format: 'pem' }).toString();
      const algorithm = isOurs ? 'EC_SIGN_ED25519' : 'RSA_SIGN_PSS_2048_SHA256';
      return { name, pem, algorithm, pemCrc32c: checked(Buffer.from(pem), spoilt) };
    },
    AsymmetricSign: (request) => {
      const met = fault();
      const { name, data, dataCrc32c } = request as SignRequest;
      if (name !== server.keyVersion) throw refused(grpc.status.NOT_FOUND, 'no such key');
      if (data.length === 0) throw refused(grpc.status.INVALID_ARGUMENT, 'nothing to sign');
      const signature = sign(null, data, privateKey);
      const arrived = met !== 'spoilt-request' && String(dataCrc32c?.value) === String(crc32c(data));
      const signatureCrc32c = checked(signature, met === 'spoilt-answer');
      return { name, signature, signatureCrc32c, verifiedDataCrc32c: arrived };
    },
  };
};

const REQUESTS = { GetPublicKey: 'GetPublicKeyRequest', AsymmetricSign: 'AsymmetricSignRequest' } as const;
const ANSWERS = { GetPublicKey: 'PublicKey', AsymmetricSign: 'AsymmetricSignResponse' } as const;

/** A server that speaks the part of Cloud KMS that signing takes, with a key of its own. Nobody offers an emulator. */
export const startKmsServer = async (): Promise<KmsServer> => {
  const kms: KmsServer = {
    endpoint: '',
    keyVersion: `${KEY_RING}/audit/cryptoKeyVersions/1`,
    otherKeyVersion: `${KEY_RING}/other/cryptoKeyVersions/1`,
    faults: [],
    seen: [],
    close: async () => server.forceShutdown(),
  };
  const root = messages();
  const answers = answersOf(kms);
  const server = new grpc.Server();
  for (const method of ['GetPublicKey', 'AsymmetricSign'] as const) {
    const [asked, answered] = [root.lookupType(`${V1}.${REQUESTS[method]}`), root.lookupType(`${V1}.${ANSWERS[method]}`)];
    const definition = {
      path: `${PATH}/${method}`,
      requestStream: false as const,
      responseStream: false as const,
      requestSerialize: (message: object) => Buffer.from(asked.encode(message).finish()),
      requestDeserialize: (bytes: Buffer) => asked.decode(bytes) as object,
      responseSerialize: (message: object) => Buffer.from(answered.encode(answered.fromObject(message)).finish()),
      responseDeserialize: (bytes: Buffer) => answered.decode(bytes) as object,
    };
    const handle: grpc.handleUnaryCall<object, object> = ({ request }, reply) => {
      kms.seen.push(method);
      try {
        reply(null, answers[method](request));
      } catch (thrown) {
        reply(thrown as grpc.ServiceError);
      }
    };
    server.addService({ [method]: definition }, { [method]: handle });
  }
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  kms.endpoint = `127.0.0.1:${port}`;
  return kms;
};
