// The code pages a receipt printer may be set to: which letters above ASCII each of them has.

/** The letters of windows-1252 above ASCII: nearly every printer has this page, with the accents of the languages spoken here. */
const windows1252 = new TextDecoder('windows-1252').decode(Uint8Array.from({length: 128}, (_, place) => 128 + place));
const cp437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥áíóúñÑªº¿¬½¼¡«»ß±÷°·²µ';
const cp858 = `${cp437}øØ×ƒ®ÁÂÀ©ãÃ¤ðÐÊËÈ€ÍÎÏ¦ÌÓÔÒõÕþÞÚÛÙýÝ¯´¾¶§¸¨¹³`;

/** The letters of each page. A printer that has none of them prints without accents. */
export const codePages = {windows1252, cp858, cp437, none: ''} as const satisfies Readonly<Record<string, string>>;
export type CodePage = keyof typeof codePages;
export const codePageNames = Object.keys(codePages) as readonly CodePage[];
