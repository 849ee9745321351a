export function packText(text: string): string;
