package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.kernel.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(name = "Charter", description = "The rules in force, in the order in which people read them.")
record CharterView(
        @Schema(description = "The rules in force.") List<RuleView> rules) {

    /** What the code says; there is no other source. */
    static CharterView inForce() {
        Texts texts = Texts.ofRequest();
        return new CharterView(
                Charter.rules().stream().map(rule -> RuleView.of(rule, texts)).toList());
    }

    @Schema(name = "CharterRule", description = "One rule of the charter.")
    record RuleView(
            @Schema(description = "Its id, which never changes meaning.", example = "CON-05")
            String rule,

            @Schema(description = "What it is about.", example = "Time to think it over")
            String title,

            @Schema(
                    description = "What must hold.",
                    example = "Enough time passed since the disclosure was first served about this version, or one"
                            + " that is the same in substance, and the consent is not too old.")
            String says,

            @Schema(description = "The moments at which it is asked.", example = "[\"CHECK_IN\", \"START\"]")
            List<EvaluationPoint> askedAt,

            @Schema(description = "The gates at which it is not asked, each with the reason.")
            List<NotAskedView> notAskedAt,

            @Schema(description = "Who may waive it, if anybody may.", example = "ETHICIST")
            WaiverClass waivable,

            @Schema(description = "Who may read why it objects; others read \"not cleared\".", example = "STAFF")
            Disclosure disclosure,

            @Schema(
                    description = "Where it comes from.",
                    example = "Oregon OAR 333-333: 24 hours to 90 days; ICH E6(R3): ample time")
            String source,

            @Schema(description = "What it can find.") List<FindingView> findings) {

        static RuleView of(Rule rule, Texts texts) {
            Card card = rule.card();
            return new RuleView(
                    card.id(),
                    card.title(texts),
                    card.says(),
                    card.askedAt().stream().sorted().toList(),
                    card.notAskedAt().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(gate -> new NotAskedView(gate.getKey(), gate.getValue()))
                            .toList(),
                    card.waivable(),
                    card.disclosure(),
                    card.source(),
                    Stream.of(FindingCode.values())
                            .filter(code -> code.isOf(rule))
                            .map(code -> FindingView.of(code, rule, texts))
                            .toList());
        }
    }

    @Schema(name = "CharterFinding", description = "What a rule can find.")
    record FindingView(
            @Schema(description = "Its code, which never changes meaning.", example = "CON-05.too-early")
            @Pattern(regexp = Objection.CODE)
            String code,

            @Schema(description = "The names of its parameters.", example = "[\"servedAt\", \"hours\", \"passesAt\"]")
            List<String> parameters,

            @Schema(
                    description = "Why, as an ICU message with the parameters in it.",
                    example = "The consent is over, or will be before there was time to think it over.")
            String explanation,

            @Schema(
                    description = "What would make it pass, as an ICU message; null where nothing stands in the way.",
                    example = "Can pass from {passesAt}.")
            @Nullable
            String remedy) {

        static FindingView of(FindingCode code, Rule rule, Texts texts) {
            return new FindingView(
                    code.foundBy(rule.id()), code.parameters(), code.explanation(texts), code.remedy(texts));
        }
    }

    @Schema(name = "CharterGate", description = "A gate at which a rule is not asked.")
    record NotAskedView(
            @Schema(description = "The moment.", example = "ENROLLMENT")
            EvaluationPoint point,

            @Schema(
                    description = "Why it cannot concern it.",
                    example = "There is no consent yet of somebody who only asks to enroll.")
            String reason) {}
}
