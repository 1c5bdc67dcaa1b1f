// @table
// Paragraphs of the Security Council's resolutions on the Democratic People's Republic of Korea, one row each, in our own words.
// paragraph | what it is about | direction | how far the paragraph number was checked: v(erified), s(econd-hand), r(ecalled) | checked against | what it asks

/** Resolution number, day of adoption, and its rows. */
export const RESOLUTION_ROWS: readonly (readonly [number: string, adopted: string, rows: string])[] = [
  ["1695", "2006-07-15", `
3 | missile items | to | r | | No missile or missile-related item, material or know-how may reach the country's missile or mass-destruction programmes.
4 | missile items | from | r | | Nobody may buy such items from the country, or move money tied to those programmes.
`],
  ["1718", "2006-10-14", `
8(a)(i) | arms | to | s | SIPRI embargo page | The heavy weapons of the UN Register (tanks, armoured vehicles, large artillery, combat aircraft, attack helicopters, warships, missiles and launchers), their spares and what belongs to them may not be supplied.
8(a)(ii) | nuclear, missile and mass-destruction items | both | s | SIPRI; 1718 Committee page | Listed nuclear, ballistic-missile and other mass-destruction items may not be supplied; through 8(b) the country may not sell them either.
8(a)(iii) | luxury goods | to | s | UN press summaries | Luxury goods may not be supplied; later annexes name some.
8(b) | arms | from | s | SIPRI embargo page | The country has to stop selling what 8(a)(i) and (ii) name, and no state may let it be bought.
8(c) | training and services | both | s | SIPRI; Open Nuclear Network | Nobody may give to, or take from, the country training, advice or services for making, keeping or using those weapons.
8(d) | asset freeze | persons | v | Open Nuclear Network | Money and property of those who are designated, and of those who act for them, are to be frozen.
8(e) | travel ban | persons | v | Open Nuclear Network | Designated people and their families may not enter or pass through.
8(f) | cargo | both | r | | States are asked to help, also by looking into cargo.
12 | committee | none | s | 1718 Committee page | Sets up the committee of the Council for these sanctions.
`],
  ["1874", "2009-06-12", `
9 | arms | from | s | SIPRI embargo page | The stop on sales by the country reaches all weapons and what belongs to them, with the payments, training and services around them.
10 | arms | to | s | SIPRI embargo page | The stop on supplies reaches all weapons but small arms, an exception that 2270 paragraph 6 ended.
11-13 | cargo | both | r | | Cargo is to be inspected when there are grounds, at sea with the consent of the flag state.
17 | vessels | to | r | | No fuel or supplies for the country's ships that are suspected of carrying what is banned.
18-20 | finance | both | s | a published diplomatic cable | No financial service that could help the weapons programmes; no new grants, cheap loans or public trade support of that kind.
26 | monitoring | none | v | UN press release SC/13256 | Sets up the Panel of Experts.
28 | education | to | r | | States are to watch what the country's nationals are taught in sensitive fields.
`],
  ["2087", "2013-01-22", `
5 | designations | persons | r | | Adds people, bodies and items after the launch of December 2012.
12-13 | seizure | both | s | Compliance Capacity | Says how banned items are to be seized and disposed of.
`],
  ["2094", "2013-03-07", `
7 | training and services | both | r | | Extends 1718 paragraph 8(c) to more items and to brokering.
11 | finance | both | v | 1718 Committee, list of resolutions | No financial service, transfer or bulk cash that could help the banned programmes or get round the sanctions; clearing is meant as well.
14 | bulk cash | both | r | | Cash carried in bulk, by couriers too, falls under paragraph 11.
16 | cargo | both | r | | Inspection becomes a duty where there are grounds.
17-18 | transport | both | r | | Ships that refuse inspection are to be kept out of ports, suspect flights out of the air.
23 | luxury goods | to | r | | A first list of luxury goods, not a closed one.
`],
  ["2270", "2016-03-02", `
6 | arms | both | s | Open Nuclear Network; Reuters | The arms embargo now also covers small arms and light weapons.
7 | arms | both | s | 1718 Committee page | Also covers what is sent for repair, servicing, testing, copying or show.
8 | anything that helps armed forces | both | v | 1718 Committee page | Any item but food and medicine that could directly help the country's armed forces, or that it exports and that could strengthen another state's, unless exempted.
9 | training and services | both | s | 1718 Committee page; Open Nuclear Network | The stop on training also means hosting trainers, advisers or officials for military or police training.
13-15 | diplomats and offices | persons | s | trade compliance bulletins | Diplomats, officials and others who help to evade are to be sent home, offices of designated bodies closed.
17 | education | to | v | UN Sanctions App | No specialised teaching of the country's nationals in listed sensitive subjects.
18 | cargo | both | s | Reuters; Steamship Mutual | All cargo to or from the country is to be inspected.
19-20 | vessels | both | s | Steamship Mutual | No ships, aircraft or crews on lease to the country; no registering, classing or insuring of its ships.
21-22 | transport | both | s | Reuters; Steamship Mutual | Suspect flights and ships are to be refused.
29 | coal and iron | from | s | Free Korea | Coal, iron and iron ore may not be bought, but for livelihood. | 2371-8
30 | minerals | from | s | Free Korea | Gold, titanium ore, vanadium ore and rare earths may not be bought.
31 | fuel | to | s | Global News | No aviation or rocket fuel, with narrow exceptions.
32 | asset freeze | persons | r | | Freezes what belongs to bodies of government and party that are tied to the banned programmes.
33 | finance | both | s | FinCEN advisory | No new branches of the country's banks abroad; no joint ventures, stakes or correspondent accounts with them unless approved.
34-35 | finance | both | r | | No banks of one's own in the country; those that could help are to close.
37 | gold | both | s | Open Nuclear Network | Moving gold counts as a transfer under 2094 paragraph 11.
39 | luxury goods | to | s | Open Nuclear Network, which numbers the annex differently | Makes the list of luxury goods longer.
`],
  ["2321", "2016-11-30", `
8-9 | vessels | both | r | | Ends the exceptions of 2270 paragraphs 19 and 20.
10 | education | to | v | UN Sanctions App | Adds materials science and several branches of engineering to the sensitive subjects.
11 | science | both | s | Open Nuclear Network | Scientific and technical cooperation is suspended, but for medicine and single approvals.
14 | diplomats | persons | s | CM Trade Law | States are asked to have fewer of the country's diplomats.
15 | travel | persons | v | UN Sanctions App | Entry is to be limited for officials and members of the armed forces who are tied to the banned programmes.
16 | finance | persons | s | CM Trade Law | One bank account for each mission and each diplomat.
26 | coal | from | s | Reuters fact box | A yearly cap on coal. | 2371-8
28 | minerals | from | s | CM Trade Law; Free Korea | Copper, nickel, silver and zinc may not be bought.
29 | statues | from | s | NK News; Free Korea | Statues may not be bought.
30 | vessels and helicopters | to | v | UN Sanctions App | New helicopters and vessels may not be supplied.
31 | finance | both | s | CM Trade Law; FinCEN advisory | Offices, subsidiaries and accounts in the country are to close within 90 days.
32 | trade finance | both | v | UN Sanctions App | No public or private support for trade with the country unless approved.
33 | finance | persons | s | CM Trade Law; FinCEN advisory | People who act for the country's banks are to be sent home.
34 | workers abroad | from | s | FinCEN advisory | Worry about nationals sent abroad to earn hard currency; states are to be watchful. Not yet a ban.
`],
  ["2356", "2017-06-02", `
1 | designations | persons | s | 1718 Committee, list of resolutions | Adds 14 people and four bodies.
`],
  ["2371", "2017-08-05", `
6-7 | vessels | both | s | 1718 Committee, list of resolutions | The Committee may name ships; named ships may not enter ports; ships of the country's flag may not be chartered.
8 | coal and iron | from | v | ASIL | Coal, iron and iron ore may not be bought at all; foreign coal that only passes through Rajin is left out.
9 | seafood | from | s | 1718 Committee, list of resolutions | Seafood may not be bought.
10 | minerals | from | s | 1718 Committee, list of resolutions | Lead and lead ore may not be bought.
11 | workers abroad | from | s | ASIL; 1718 Committee, list of resolutions | No state may raise the number of work permits for the country's nationals without approval; 2375 paragraph 17 went further.
12 | joint ventures | both | s | 1718 Committee, list of resolutions | No new joint ventures and no larger ones; 2375 paragraph 18 went further.
`],
  ["2375", "2017-09-11", `
7-8 | vessels | both | s | Thompson Hine | Suspect ships are to be inspected at sea with the consent of the flag state, or sent to port.
11 | ship-to-ship transfers | both | s | Safety4Sea | Nothing that goes to or comes from the country may be moved from ship to ship with a vessel of its flag.
13 | fuel | to | s | UN summary in French | Condensates and natural gas liquids may not be supplied.
14 | fuel | to | s | Thompson Hine | A first cap on refined petroleum. | 2397-5
15 | fuel | to | s | UN summary in French | Crude oil stays at the level of the twelve months before. | 2397-4
16 | textiles | from | s | UN summary | Textiles, fabrics and clothes may not be bought.
17 | workers abroad | from | v | named in 2397 paragraph 8; UN summary | No state may give work permits to the country's nationals unless the Committee approves the single case; contracts signed before were left alone until 2397 paragraph 8.
18 | joint ventures | both | v | French text | Joint ventures are forbidden and those that exist were to close in 120 days; hydropower with China and the Rajin-Khasan project are left out.
`],
  ["2397", "2017-12-22", `
4 | fuel | to | v | 1718 Committee, list of resolutions; US mission fact sheet | At most 4 million barrels, or 525,000 tonnes, of crude oil in twelve months; suppliers report every 90 days.
5 | fuel | to | v | 1718 Committee, list of resolutions; US mission fact sheet | At most 500,000 barrels of refined petroleum in a calendar year, with conditions and notice to the Committee.
6 | exports | from | v | UN Sanctions App; 1718 Committee, list of resolutions | Food, farm goods, machinery, electrical equipment, earth, stone, wood and ships may not be bought, nor fishing rights.
7 | imports | to | s | 1718 Committee, list of resolutions; Steamship Mutual | Industrial machinery, vehicles, iron, steel and other metals may not be supplied; spares for civil airliners are left out.
8 | workers abroad | from | v | Japanese official text; US mission fact sheet | States were to send home, within 24 months, the country's nationals who earn income with them, and their minders, save their own citizens and where law forbids it.
9 | vessels | both | s | US mission fact sheet | Ships in port are to be seized and searched when there are grounds.
14 | vessels | to | v | UN Sanctions App | Ships, new or used, may not be supplied.
25 | humanitarian | none | r | | The measures are not meant to hurt civilians; the Committee may exempt.
28 | trigger | to | s | the US mission fact sheet says paragraph 27: the number is in doubt | Another nuclear test or long-range launch should bring tighter limits on petroleum.
`],
  ["2664", "2022-12-09", `
1 | humanitarian | none | s | UN press release SC/15648 | A standing exception from asset freezes for humanitarian work, for all regimes.
`],
  ["2680", "2023-03-23", `
1 | monitoring | none | v | 1718 Committee, list of resolutions | Extended the Panel of Experts for the last time, to 30 April 2024.
`],
];
