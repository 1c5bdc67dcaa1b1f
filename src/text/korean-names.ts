// placeholder
export function koreanNameKey(name: string): string | null { return name === "" ? null : null; }
