// Several files as one, as they are: a ZIP without compression. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
const UTF8 = 0x0800; // of a name
const VERSION = 20;
const FIRST_DAY = 0x21; // 1 January 1980: the same files are the same ZIP

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xEDB88320 : value >>> 1;
  return value;
});
const crc32 = (bytes) => ~bytes.reduce((sum, byte) => (sum >>> 8) ^ crcTable[(sum ^ byte) & 0xFF], -1) >>> 0;

// Numbers of two bytes and, in an array of their own, of four.
const numbers = (...values) => {
  const bytes = values.flatMap((value) => (Array.isArray(value) ? [0, 8, 16, 24] : [0, 8]).map((shift) => (Number(value) >>> shift) & 0xFF));
  return Uint8Array.from(bytes);
};

// `files` are [{path, text}]; gives a Blob.
export const zip = (files) => {
  const [parts, directory] = [[], []];
  let [at, length] = [0, 0];
  for (const { path, text } of files) {
    const [name, data] = [path, text].map((one) => new TextEncoder().encode(one));
    const about = numbers(VERSION, UTF8, 0, 0, FIRST_DAY, [crc32(data)], [data.length], [data.length], name.length, 0);
    const entry = [numbers([0x02014B50], VERSION), about, numbers(0, 0, 0, [0], [at]), name];
    parts.push(numbers([0x04034B50]), about, name, data);
    directory.push(...entry);
    at += 4 + about.length + name.length + data.length;
    length += entry.reduce((sum, one) => sum + one.length, 0);
  }
  const end = numbers([0x06054B50], 0, 0, files.length, files.length, [length], [at], 0);
  return new Blob([...parts, ...directory, end], { type: "application/zip" });
};
