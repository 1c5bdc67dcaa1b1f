import assert from "node:assert/strict";
import { test } from "node:test";
import { buildIndex, diffLists, isSuspect, lookUp, parseList, type ParsedList, type Wanted } from "../../src/screen/index.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
function read(text: string): ParsedList {
  const { list, problem } = parseList(bytes(text));
  assert.equal(problem, null);
  return list!;
}
const code = (text: string): string | null => parseList(bytes(text)).problem?.code ?? null;
const wanted = (name: string, more: Partial<Wanted> = {}): Wanted => ({ name, kind: "any", born: null, nationality: null, identifiers: [], ...more });

export const UN = `<?xml version="1.0"?><CONSOLIDATED_LIST dateGenerated="2031-02-03T00:00:09Z"><INDIVIDUALS>
<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>PAVEL</FIRST_NAME><SECOND_NAME>SOROKIN</SECOND_NAME><UN_LIST_TYPE>ORLAN</UN_LIST_TYPE><REFERENCE_NUMBER>ORi.001</REFERENCE_NUMBER><LISTED_ON>2029-05-06</LISTED_ON>
<NATIONALITY><VALUE>Orlan</VALUE></NATIONALITY><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Pawel Sorokine</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Pasha the Smith</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1964-07-17</DATE></INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER> 38-1310014</NUMBER></INDIVIDUAL_DOCUMENT></INDIVIDUAL>
</INDIVIDUALS><ENTITIES><ENTITY><FIRST_NAME>SEVERNY MOST TRADING</FIRST_NAME><REFERENCE_NUMBER>ORe.001</REFERENCE_NUMBER><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>"SEMOT"</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;
const OFAC = `<sdnList xmlns="http://tempuri.org/sdnList.xsd"><publshInformation><Publish_Date>05/26/2031</Publish_Date><Record_Count>2</Record_Count></publshInformation>
<sdnEntry><uid>36</uid><lastName>MORNING STAR 5</lastName><sdnType>Vessel</sdnType><programList><program>ORLAN2</program></programList><vesselInfo><callSign>ABCD9</callSign></vesselInfo><idList><id><idType>Vessel Registration Identification</idType><idNumber>IMO 9123456</idNumber></id></idList></sdnEntry>
<sdnEntry><uid>37</uid><firstName>Omar</firstName><lastName>AL-BASRI</lastName><sdnType>Individual</sdnType><akaList><aka><type>a.k.a.</type><category>weak</category><lastName>ABU OMAR</lastName></aka></akaList><dateOfBirthList><dateOfBirthItem><dateOfBirth>01 Jan 1970</dateOfBirth></dateOfBirthItem></dateOfBirthList><nationalityList><nationality><country>Velmar</country></nationality></nationalityList></sdnEntry></sdnList>`;
const OFAC_CSV = `36,"AEROLINEAS DEL FARO",-0- ,"ORLAN",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'FARO AIR'."\r\n37,"AL-BASRI, Omar","individual","ORLAN",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 01 Jan 1970; nationality Velmar; Passport A123456 (Velmar)."\r\n36,12,"aka","AERO-FARO",-0- \r\n\u001a\r\n`;
const EU = `<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2031-03-04T10:00:00.000+01:00"><sanctionEntity euReferenceNumber="EU.1.2" logicalId="7"><regulation programme="ORL" publicationDate="2030-01-02"/><subjectType code="person"/><nameAlias wholeName="Ines Tarn" function="Minister" strong="true"/><nameAlias wholeName="Inez Tarne" strong="false"/><birthdate birthdate="1970-02-03"/><citizenship countryIso2Code="OR" countryDescription="ORLAN"/><identification identificationTypeCode="passport" number="P77"/></sanctionEntity></export>`;
const UK = `<Designations><DateGenerated>04/05/2031</DateGenerated><Designation><UniqueID>ORL0001</UniqueID><Names><Name><Name1>Ines</Name1><Name6>TARN</Name6><NameType>Primary Name</NameType></Name></Names><RegimeName>Orlan</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip><DateDesignated>06/07/2030</DateDesignated><IndividualDetails><Individual><DOBs><DOB>dd/mm/1970</DOB></DOBs><Nationalities><Nationality>Orlan</Nationality></Nationalities></Individual></IndividualDetails></Designation></Designations>`;
const UK_CSV = `Last Updated,04/05/2031\nName 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,DOB,Nationality,Passport Number,Position,Other Information,Group Type,Alias Type,Regime,Listed On,Group ID\nTARN,Ines,,,,,,,03/02/1970,Orlan,,Minister,,Individual,Primary name,Orlan,06/07/2030,900\nTARNE,Inez,,,,,,,03/02/1970,Orlan,,,,Individual,AKA,Orlan,06/07/2030,900\n`;
const FTM = `{"id":"or-tarn","schema":"Person","target":true,"datasets":["or_sanctions"],"properties":{"name":["Ines Tarn"],"alias":["Инес Тарн"],"weakAlias":["IT"],"birthDate":["1970-02-03"],"nationality":["or"],"programId":["OR-1"]}}\n{"id":"a1","schema":"Address","properties":{"full":["x"]}}\n`;

test("the lists of five publishers say the same of a person in one shape", () => {
  for (const [text, format, dated, id, born] of [
    [EU, "eu-xml", "2031-03-04", "EU.1.2", "1970-02-03"], [UK, "uk-xml", "2031-05-04", "ORL0001", "1970"], [UK_CSV, "uk-csv", "2031-05-04", "900", "1970-02-03"], [FTM, "ftm-json", null, "or-tarn", "1970-02-03"],
  ] as const) {
    const list = read(text);
    assert.deepEqual([list.format, list.dated, list.listings.length], [format, dated, 1], format);
    const listing = list.listings[0]!;
    assert.deepEqual([listing.id, listing.kind, listing.born], [id, "person", [born]], format);
    assert.match(listing.names[0]!.text, /^Ines tarn$/i, format);
    assert.equal(listing.names[0]!.quality, "primary");
  }
  assert.deepEqual(read(FTM).listings[0]!.programmes, ["OR-1"]);
});

test("UN and OFAC entries keep aliases with their quality, births, numbers and programmes", () => {
  const [person, body] = read(UN).listings;
  assert.deepEqual(person!.names.map((name) => name.quality), ["primary", "alias", "weak"]);
  assert.deepEqual([person!.identifiers[0], person!.listedOn, body!.names[1]!.text], [{ type: "Passport", value: "38-1310014" }, "2029-05-06", "SEMOT"]);
  const [vessel, omar] = read(OFAC).listings;
  assert.deepEqual([vessel!.kind, omar!.born, omar!.nationalities, omar!.names[1]!.quality, read(OFAC).dated], ["vessel", ["1970-01-01"], ["Velmar"], "weak", "2031-05-26"]);
  const [air, fromCsv] = read(OFAC_CSV).listings;
  assert.deepEqual(air!.names.map((name) => name.text), ["AEROLINEAS DEL FARO", "AERO-FARO", "FARO AIR"]);
  assert.deepEqual([fromCsv!.kind, fromCsv!.born, fromCsv!.nationalities, fromCsv!.identifiers[0]?.value], ["person", ["1970-01-01"], ["Velmar"], "A123456"]);
});

test("what is no list, is empty or was cut off is refused with its reason", () => {
  assert.equal(code(""), "screen/list-empty");
  assert.equal(code("<CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>"), "screen/list-empty");
  assert.equal(code("<rss><channel/></rss>"), "screen/not-a-list");
  assert.equal(code("just text"), "screen/not-a-list");
  for (const text of [UN, OFAC, EU, UK]) assert.equal(code(text.slice(0, text.length - 40)), "screen/list-truncated");
  assert.equal(code(FTM.slice(0, FTM.length - 12)), "screen/list-truncated");
  assert.equal(code(`<CONSOLIDATED_LIST><INDIVIDUAL>${"<a>".repeat(100)}`), "screen/list-refused");
  assert.equal(code(`<CONSOLIDATED_LIST><INDIVIDUAL>${"<a/>".repeat(30_000)}</INDIVIDUAL></CONSOLIDATED_LIST>`), "screen/list-refused");
});

test("entities of the document's own are not expanded", () => {
  const bomb = `<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${UN.slice(UN.indexOf("<CONSOLIDATED_LIST")).replace("PAVEL", "&b; PAVEL")}`;
  assert.doesNotMatch(JSON.stringify(read(bomb).listings), /aaaa/);
});

test("a difference names what came, went and changed; half of a list gone is suspect", () => {
  const before = read(UN).listings;
  const after = [{ ...before[0]!, about: "other" }, { ...before[1]!, id: "ORe.002" }];
  const diff = diffLists(before, after);
  assert.deepEqual([diff.added.map((one) => one.id), diff.removed.map((one) => one.id), diff.changed.map((one) => one.what)], [["ORe.002"], ["ORe.001"], [["about"]]]);
  const many = Array.from({ length: 20 }, (_, index) => ({ ...before[0]!, id: String(index) }));
  assert.equal(isSuspect(diffLists(many, many.slice(0, 9)), 20), true);
  assert.equal(isSuspect(diffLists(many, many.slice(0, 15)), 20), false);
});

const index = buildIndex([{ list: "un-sc", title: "UN", version: "1", asOf: "2031-02-03", listings: read(UN).listings }, { list: "us", title: "US", version: "2", asOf: "2031-05-26", listings: read(OFAC).listings }]);

test("a hit says which alias of which version matched, and what speaks against it", () => {
  const hit = lookUp(index, wanted("Сорокин Павел", { kind: "person", born: "1991", nationality: "Velmar" }), { threshold: 0.7, limit: 5, match: { oneFrom: 4, twoFrom: 9, threeFrom: 14, letterCost: 1.2, initial: 0.82, conflict: 0.42, extra: 0.4 } })[0]!;
  assert.deepEqual([hit.listing.id, hit.list, hit.version, hit.asOf], ["ORi.001", "un-sc", "1", "2031-02-03"]);
  assert.match(hit.against.map((reason) => reason.text).join(" "), /Born 1991, but the list says 1964-07-17.*Velmar; the list says Orlan/);
  const same = lookUp(index, wanted("Sorokine, Pawel", { kind: "person", born: "1964" }))[0]!;
  assert.equal(same.alias, "Pawel Sorokine");
  assert.ok(same.score > hit.score);
});

test("a number finds its bearer under any name, and never a part of it", () => {
  assert.equal(lookUp(index, wanted("Nobody Known", { identifiers: ["381310014"] }))[0]?.listing.id, "ORi.001");
  assert.equal(lookUp(index, wanted("Nobody Known", { identifiers: ["9123456"] }))[0]?.listing.id, "36");
  assert.deepEqual(lookUp(index, wanted("Nobody Known", { identifiers: ["3813", "38"] })), []);
});

test("names with a slip, swapped or short are found; other people are not", () => {
  for (const name of ["SOROKIN PAVEL", "Pavl Sorokin", "Pavel Sorokn", "P. Sorokin", "Omar Al Basri", "Morning Star 5", "Semot"]) assert.equal(lookUp(index, wanted(name)).length, 1, name);
  for (const name of ["Pavel Soroka Ivanov", "Anna Sorokin", "Morning Star 6", "Omar Basil", "Pavel", "", "🙂"]) assert.deepEqual(lookUp(index, wanted(name)), [], name);
});
