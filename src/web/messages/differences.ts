import type { DifferenceKind, DifferenceWhy } from "../../model/index.js";

interface DifferenceWords { readonly both: string; readonly kind: Readonly<Record<DifferenceKind, string>>; readonly why: Readonly<Record<DifferenceWhy, string>> }

/** How figures differ and why, in the interface languages other than English, which the differences themselves bring. */
const de: DifferenceWords = {
  both: "„{a}“ und „{b}“: {kind}",
  kind: {
    update: "Eine spätere Zahl ersetzt eine frühere.", spread: "Die Zahlen weichen ab, aber was sie zulassen, überschneidet sich oder lässt sich zeitlich nicht ordnen.", scope: "Dieselbe Zahl steht für Verschiedenes.", place: "Dieselbe Zahl wird für verschiedene Orte genannt.",
    status: "Die einen nennen es geplant, erwartet oder möglich, die anderen, dass es so ist.", hedge: "Dieselbe Zahl ist verschieden eingeschränkt.", sum: "Eine Zahl ist die Summe von zwei anderen; wer zitiert wird, nannte die Teile.", outlier: "Eine Zahl weicht um das Hundertfache oder mehr ab.",
    contradiction: "Die Zahlen schließen einander aus, für dieselbe Sache und Zeit.", name: "Derselbe Name ist verschieden geschrieben.",
  },
  why: {
    "most-printed": "Verglichen mit der Zahl, die die meisten Artikel drucken.", negated: "Die einen behaupten, was die anderen verneinen.", ledger: "Die Zahlentafel zeigt, welche gilt.", bounds: "Die gedruckten Grenzen lassen einen gemeinsamen Wert zu.",
    "same-day": "Beide werden demselben Ursprung am selben Tag zugeschrieben.", "other-days": "Derselbe Ursprung nannte sie an verschiedenen Tagen.", growing: "Zwei Ursprünge und eine Zahl, die wächst: Jede gilt für ihren Ursprung und ihre Stunde.",
    "two-origins": "Verschiedene Ursprünge, dieselbe Sache, dieselbe Zeit, kein gemeinsamer Wert.", unnamed: "Für eine von beiden wird niemand genannt.", denied: "Die einen sagen, was die anderen bestreiten.", "told-as-so": "Hier als Tatsache berichtet, dort anders.", "told-as-open": "Hier als noch nicht oder nicht sicher geschehen berichtet, dort anders.",
    hedges: "„{a}“ gegen „{b}“.", wider: "Die einen nennen sie für ein Land oder einen Krieg, die anderen für einen Ort darin.", places: "Die genannten Orte schließen einander aus.", "counted-as": "Hier gezählt als: {thing}; dort als: {rival}.", "adds-up": "{part} und {mate} ergeben {whole}.",
  },
};

const ko: DifferenceWords = {
  both: "“{a}”, “{b}”: {kind}",
  kind: {
    update: "나중 숫자가 앞선 숫자를 대체합니다.", spread: "숫자가 다르지만 허용하는 범위가 겹치거나 시간 순서를 알 수 없습니다.", scope: "같은 숫자가 서로 다른 것에 쓰였습니다.", place: "같은 숫자가 서로 다른 곳에 쓰였습니다.",
    status: "한쪽은 계획, 예상, 가능성이라 하고 다른 쪽은 사실이라고 합니다.", hedge: "같은 숫자에 서로 다른 단서가 붙었습니다.", sum: "한 숫자가 다른 두 숫자의 합입니다. 인용된 쪽은 나눈 숫자를 말했습니다.", outlier: "한 숫자가 백 배 이상 차이 납니다.",
    contradiction: "같은 것, 같은 때에 대해 함께 맞을 수 없는 숫자입니다.", name: "같은 이름을 다르게 적었습니다.",
  },
  why: {
    "most-printed": "가장 많은 기사에 실린 숫자와 견주었습니다.", negated: "한쪽은 그렇다고, 다른 쪽은 아니라고 합니다.", ledger: "숫자 표에서 어느 것이 유효한지 볼 수 있습니다.", bounds: "실린 범위 안에 함께 맞을 수 있는 값이 있습니다.",
    "same-day": "둘 다 같은 날 같은 출처의 말로 실렸습니다.", "other-days": "같은 출처가 다른 날 말했습니다.", growing: "출처가 둘이고 늘어나는 숫자입니다. 각 숫자는 그 출처와 그 시각의 것입니다.",
    "two-origins": "출처는 다르고, 같은 것과 같은 때이며, 함께 맞을 값이 없습니다.", unnamed: "둘 가운데 하나는 누가 말했는지 밝히지 않았습니다.", denied: "한쪽의 말을 다른 쪽은 부인합니다.", "told-as-so": "여기서는 사실로 전하고 다른 쪽은 다릅니다.", "told-as-open": "여기서는 아직 아니거나 확실하지 않다고 전하고 다른 쪽은 다릅니다.",
    hedges: "“{a}” 대 “{b}”.", wider: "한쪽은 나라나 전쟁 전체, 다른 쪽은 그 안의 한 곳에 대한 숫자입니다.", places: "적힌 장소가 서로 다릅니다.", "counted-as": "여기서는 {thing}, 저기서는 {rival}(으)로 셌습니다.", "adds-up": "{part} 더하기 {mate}(은)는 {whole}입니다.",
  },
};

export const DIFFERENCE_WORDS = { de, ko } as const;
