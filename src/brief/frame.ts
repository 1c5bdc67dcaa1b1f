/** The few words the page adds around a passage, by language. `{x}` is filled in. */
export interface Frame {
  /** ", according to {who}" after a sentence that does not name its source. */
  readonly accordingTo: string;
  /** "{who}, as told by {relay}" when a go-between passed it on. */
  readonly asToldBy: string;
  /** After a sentence whose speaker is named and passes on somebody else's word: ", citing {who}". */
  readonly citing: string;
  readonly carriedBy: string;
  /** A passage in another language, quoted: "{who}, in {language}: “{quote}”". */
  readonly quoted: string;
  readonly quotedPlain: string;
  readonly only: string;
  readonly replaced: string;
  readonly and: string;
}

const ENGLISH: Frame = {
  accordingTo: ", according to {who}", asToldBy: "{who}, as told by {relay}", citing: ", citing {who}", carriedBy: " (carried by {names})",
  quoted: "{who}: “{quote}”", quotedPlain: "“{quote}”", only: "Only {outlet}: {sentence}", replaced: "“{old}” was since replaced by “{new}”.", and: " and ",
};

/** Frames of the languages a page is written in; other languages are quoted inside an English page. */
export const FRAMES: Readonly<Record<string, Frame>> = {
  en: ENGLISH,
  de: { ...ENGLISH, accordingTo: ", laut {who}", asToldBy: "{who}, wiedergegeben von {relay}", citing: ", unter Berufung auf {who}", carriedBy: " (verbreitet von {names})", only: "Nur {outlet}: {sentence}", replaced: "„{old}“ wurde seither durch „{new}“ ersetzt.", and: " und " },
  fr: { ...ENGLISH, accordingTo: ", selon {who}", asToldBy: "{who}, cité par {relay}", citing: ", citant {who}", carriedBy: " (diffusé par {names})", only: "Seul {outlet} : {sentence}", replaced: "« {old} » a depuis été remplacé par « {new} ».", and: " et " },
  es: { ...ENGLISH, accordingTo: ", según {who}", asToldBy: "{who}, citado por {relay}", citing: ", citando a {who}", carriedBy: " (difundido por {names})", only: "Solo {outlet}: {sentence}", replaced: "«{old}» fue sustituido después por «{new}».", and: " y " },
  pt: { ...ENGLISH, accordingTo: ", segundo {who}", asToldBy: "{who}, citado por {relay}", citing: ", citando {who}", carriedBy: " (distribuído por {names})", only: "Apenas {outlet}: {sentence}", replaced: "“{old}” foi depois substituído por “{new}”.", and: " e " },
  it: { ...ENGLISH, accordingTo: ", secondo {who}", asToldBy: "{who}, citato da {relay}", citing: ", citando {who}", carriedBy: " (diffuso da {names})", only: "Solo {outlet}: {sentence}", replaced: "“{old}” è stato poi sostituito da “{new}”.", and: " e " },
  ru: { ...ENGLISH, accordingTo: " ({who})", asToldBy: "{who}, в пересказе: {relay}", citing: " ({who})", carriedBy: " (распространили: {names})", only: "Только {outlet}: {sentence}", replaced: "«{old}» позже заменено на «{new}».", and: " и " },
  uk: { ...ENGLISH, accordingTo: " ({who})", asToldBy: "{who}, у переказі: {relay}", citing: " ({who})", carriedBy: " (поширили: {names})", only: "Лише {outlet}: {sentence}", replaced: "«{old}» згодом замінено на «{new}».", and: " і " },
  ko: { ...ENGLISH, accordingTo: " ({who})", asToldBy: "{who}, {relay}", citing: " ({who})", carriedBy: " [{names}]", only: "{outlet}: {sentence}", replaced: "“{old}” → “{new}”.", and: ", " },
  ja: { ...ENGLISH, accordingTo: "（{who}）", asToldBy: "{who}、{relay}", citing: "（{who}）", carriedBy: "［{names}］", only: "{outlet}：{sentence}", replaced: "「{old}」→「{new}」。", and: "、" },
  zh: { ...ENGLISH, accordingTo: "（{who}）", asToldBy: "{who}，{relay}", citing: "（{who}）", carriedBy: "［{names}］", only: "{outlet}：{sentence}", replaced: "“{old}”→“{new}”。", and: "、" },
};

/** Capitalised words a frame may start a sentence or clause with; they are no names. */
export const FRAME_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(["according", "only", "the", "a", "an", "in", "on", "and", "it", "that"]),
  de: new Set(["laut", "nur", "der", "die", "das"]),
  fr: new Set(["selon", "seul"]),
  es: new Set(["según", "solo"]),
  pt: new Set(["segundo", "apenas"]),
  it: new Set(["secondo", "solo"]),
  ru: new Set(["только"]),
  uk: new Set(["лише"]),
};

/** Fills `{name}` places; an unknown place stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The frame of a language, English where there is none. */
export function frameOf(lang: string): Frame {
  return FRAMES[lang] ?? ENGLISH;
}
