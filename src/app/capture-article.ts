import type { Article, Capture } from "../model/index.js";
import { readCapture } from "../read/index.js";
import { textOfPdf } from "./pdf-text.js";

const PDF_START = "%PDF";

/** Reads any capture, PDFs too: their text layer is drawn out first and read as text, with title and author as hints. */
export async function articleOfCapture(capture: Capture): Promise<Article> {
  if (Buffer.from(capture.bytes.subarray(0, 4)).toString("latin1") !== PDF_START) return readCapture(capture);
  const pdf = await textOfPdf(capture);
  const { hints } = capture;
  const text: Capture = {
    ...capture, bytes: new TextEncoder().encode(pdf.text), contentType: "text/plain; charset=utf-8", label: `${capture.label}.txt`,
    hints: { ...hints, title: hints.title ?? pdf.title, authors: hints.authors.length > 0 || pdf.author === null ? hints.authors : [pdf.author] },
  };
  const article = readCapture(text);
  return pdf.problems.length > 0 ? { ...article, problems: pdf.text === "" ? pdf.problems : [...article.problems, ...pdf.problems] } : article;
}
