// npm run train: learns the English attribution model and writes assets/attribution-en.bin.
// Usage: node dist/bench/train/main.js [polnear-train.jsonl.gz] [out.bin]; without arguments it looks in HEADWATER_SHARED.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { constants, brotliCompressSync } from "node:zlib";
import { sha256 } from "../../src/text/hashes.js";
import { writeWeights } from "../../src/extract/model/weights.js";
import { sharedPath } from "../shared.js";
import { readCorpus } from "./corpus.js";
import { SETTINGS, trainModel } from "./train-model.js";

const input = process.argv[2] ?? sharedPath("attribution", "polnear-train.jsonl.gz");
const output = process.argv[3] ?? "assets/attribution-en.bin";
const started = performance.now();
const report = (line: string): void => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);

const raw = writeWeights(trainModel(readCorpus(input), SETTINGS, report));
const packed = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, packed);
report(`${output}: ${packed.length} bytes (${raw.length} unpacked), sha-256 ${sha256(packed).slice(0, 16)}`);
