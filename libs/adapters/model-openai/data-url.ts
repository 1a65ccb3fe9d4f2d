interface Picture {
  bytes: Uint8Array;
  mediaType: string;
}

/** A picture within the request itself: nothing is uploaded, nothing stays at the provider. */
export const dataUrl = ({ bytes, mediaType }: Picture): string =>
  `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
