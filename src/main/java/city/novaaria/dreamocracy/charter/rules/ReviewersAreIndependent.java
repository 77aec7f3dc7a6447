package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts.VoterFacts;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.SessionFacts;
import city.novaaria.dreamocracy.charter.Subject;
import java.util.List;
import java.util.stream.Stream;

final class ReviewersAreIndependent implements Rule {

    private static final Card CARD = Card.of("ETH-02")
            .says(
                    "Nobody who decided, ruled that a change does not matter, verified a condition or reinstated the approval"
                            + " wrote to the dreamscape or any of its versions, gave or screened a fear of it, works or dreams in"
                            + " the session, is bound by a relation to anybody who does, or declared a conflict.")
            .from("45 CFR 46.107: no conflicted member takes part in a review")
            .alsoAt(EvaluationPoint.ETHICS_DECISION);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Subject subject = facts.whole();
        if (facts.review() == null) {
            return List.of(notApplicable(subject, FindingCode.ETH_02_NO_REVIEW.of()));
        }
        if (whoVoted(facts).stream().anyMatch(voter -> voter.conflictDeclared() == null)) {
            return List.of(fail(subject, FindingCode.ETH_02_NO_DECLARATION.of(), Remedy.DECLARE_INTERESTS));
        }
        if (!isIndependent(facts)) {
            return List.of(fail(subject, FindingCode.ETH_02_NOT_INDEPENDENT.of(), whatHelps(facts)));
        }
        return List.of(pass(subject, FindingCode.ETH_02_INDEPENDENT.of()));
    }

    /** Other crew help where it is who is on duty that keeps somebody from deciding, and nothing else does. */
    private static Remedy[] whatHelps(Facts facts) {
        SessionFacts session = facts.session();
        boolean otherCrewHelp = session != null && isIndependent(facts.with(session.ifOthersWereOnDuty()));
        return otherCrewHelp
                ? new Remedy[] {Remedy.CHANGE_CREW, Remedy.WRITE_VERSION}
                : new Remedy[] {Remedy.WRITE_VERSION};
    }

    private static boolean isIndependent(Facts facts) {
        return Stream.concat(whoVoted(facts).stream(), facts.deciders().stream())
                .noneMatch(voter -> voter.entangled() || Boolean.TRUE.equals(voter.conflictDeclared()));
    }

    private static List<VoterFacts> whoVoted(Facts facts) {
        return facts.voters().stream().filter(voter -> voter.vote() != null).toList();
    }
}
