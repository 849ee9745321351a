/** Who is who in the tests of resolve: few entities, every rule once. All of it is invented but the shapes of the names. */
import { compileMatching } from '../../../src/core/matching/compile-matching.ts';
import { openMatcher } from '../../../src/core/matching/find-mentions.ts';
import { type Files, smallLexicon } from '../../support/small-lexicon.ts';

const LISTED =
  'status: [{authority: UN, action: listed, measure: asset freeze, date: 2016-03-02, reference: R1, source: un-copy#R1}]';
const END = 'summary: A summary.\nsources: [un-copy]';

export const CAST: Files = {
  'people/leader.yaml': `
kind: Person
role: Leader
name: Kim Jong-un
distinctive: true
because: Only one person is called so.
names:
  - {text: Kim Jong-un, type: name, strength: strong}
  - {text: Kim, type: shortForm, strength: weak}
  - {text: 김정은, type: name, strength: strong, ignore: [김정은혜]}
${LISTED}
${END}`,
  'people/diplomat.yaml': `
kind: Person
role: Diplomat
name: Thae Yong-ho
distinctive: true
because: Only one person is called so.
names:
  - {text: Thae Yong-ho, type: name, strength: strong}
  - {text: Tae Yong-ho, type: alias, strength: weak, needs: [London]}
  - {text: Thae, type: shortForm, strength: weak}
${END}`,
  'people/banker.yaml': `
kind: Person
role: Banker
name: Kim Chol
cues: [Sobaek representative, Lunda Hall]
names:
  - {text: Kim Chol, type: name, strength: weak, quality: Good, source: un-copy#R2}
  - {text: Kim, type: shortForm, strength: weak}
${LISTED}
${END}
relations: [{type: represents, target: trade-bank, source: un-copy}]`,
  'people/song.yaml': `
kind: Person
role: Officer
name: Kim Song
names: [{text: Kim Song, type: name, strength: weak}]
${LISTED}
${END}
relations: [{type: works for, target: annex, source: un-copy}]`,
  'people/pak-one.yaml': `
kind: Person
role: Consul
name: Pak Nam-chol
cues: [harbour consul, Tide Ministry]
names: [{text: Pak Nam-chol, type: name, strength: weak}]
${LISTED}
${END}`,
  'people/pak-two.yaml': `
kind: Person
role: Captain
name: Pak Nam Chol
cues: [trawler captain, Tide Ministry]
names: [{text: Pak Nam Chol, type: name, strength: weak}]
${LISTED}
${END}
relations: [{type: works for, target: imo-9110236, source: un-copy}]`,
  'organizations/trade-bank.yaml': `
kind: Company
role: Bank
name: Sobaek Trade Bank
names:
  - {text: Sobaek Trade Bank, type: name, strength: strong, source: un-copy#R3}
  - {text: STB, type: acronym, strength: weak, case: exact, needs: [bank, Kim Chol], within: block}
${LISTED}
${END}`,
  'organizations/green-fir.yaml': `
kind: Company
role: Exporter
name: Green Fir Corporation
names:
  - {text: Green Fir Corporation, type: name, strength: strong, source: un-copy#R4}
  - {text: Old Fir Company, type: previousName, strength: strong}
  - {text: Green Fir, type: shortForm, strength: weak, needs: [arms], ignore: [Green Fir radar, the green fir tree]}
  - {text: Azalea, type: alias, strength: weak, needs: [KPe.010]}
${LISTED}
${END}`,
  'organizations/council.yaml': `
kind: PublicBody
role: UN body
name: Security Council
show: background
names:
  - {text: Security Council, type: name, strength: strong}
  - {text: the Council, type: alias, strength: weak, needs: [resolution]}
${END}`,
  'organizations/brigade.yaml': `
kind: Organization
role: Armed group that everybody names
name: Cedar Brigade
show: background
names: [{text: Cedar Brigade, type: name, strength: strong}]
${LISTED}
${END}`,
  'people/president.yaml': `
kind: Person
role: President
name: Ada Quill
distinctive: true
because: Only one person is called so.
show: background
names: [{text: Ada Quill, type: name, strength: strong}]
${END}`,
  'organizations/office.yaml': `
kind: Organization
role: Office
name: Office 93
names:
  - {text: Office 93, type: name, strength: weak, needs: [Green Fir Corporation]}
  - {text: Room 93, type: alias, strength: weak, needs: [Pyongyang]}
  - {text: Pyongyang House, type: alias, strength: weak, needs: [Pyongyang]}
  - {text: Cell 7, type: alias, strength: weak, needs: [Room 93]}
${END}
relations: [{type: part of, target: annex, source: un-copy}]`,
  'organizations/annex.yaml': `
kind: Organization
role: Annex
name: Annex 12
names: [{text: Annex 12, type: name, strength: weak}]
${END}`,
  'organizations/wing.yaml': `
kind: Organization
role: Wing
name: Wing 8
names: [{text: Wing 8, type: name, strength: weak, needs: [Office 93]}]
${END}`,
  'people/pianist.yaml': `
kind: Person
role: Officer
name: Pak Il-u
cues: [Room 93]
names: [{text: Pak Il-u, type: name, strength: weak}]
${LISTED}
${END}`,
  'vessels/imo-9110236.yaml': `
kind: Vessel
role: Cargo ship
name: Dawnlight
imo: '9110236'
names: [{text: Dawnlight, type: name, strength: weak, needs: [Ocean Fleet], within: block}]
${LISTED}
${END}`,
  'vessels/imo-8713471.yaml': `
kind: Vessel
role: Tanker
name: Orion Star
imo: '8713471'
names: [{text: Orion Star, type: name, strength: weak}]
${LISTED}
${END}`,
};

export const compiled = compileMatching(smallLexicon(CAST));
export const matcher = openMatcher(compiled);
