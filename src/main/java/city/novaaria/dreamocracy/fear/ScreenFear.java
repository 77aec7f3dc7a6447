package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Forbidden;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.objections.CharterDecision.Granted;
import city.novaaria.dreamocracy.objections.CharterDecision.Objected;
import city.novaaria.dreamocracy.objections.CharterProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An organizer who did not write the fear decides whether it may be used (FEA-02), or leaves it to another. */
@Component
class ScreenFear {

    private final Fears fears;
    private final ReadFear reading;
    private final Vocabulary vocabulary;
    private final ServerClock clock;

    ScreenFear(Fears fears, ReadFear reading, Vocabulary vocabulary, ServerClock clock) {
        this.fears = fears;
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Transactional
    public CharterDecision<ReadFear.Seen> screen(Caller caller, FearId id, Screening request) {
        Fear fear = fears.lock(id).orElseThrow(Refused::notFound);
        FearAccess access = new FearAccess(fear, caller, clock.now()).mustBeVisible();
        if (access.owned()) {
            List<Result> objections = List.of(Forbidden.SCREENING_ONES_OWN_FEAR.about(Subject.fear(id.value())));
            fear.objected(EvaluationPoint.AUTHORING, objections, caller.as(ActingAs.CONTRIBUTOR), access.at());
            fears.save(fear);
            return new Objected<>(CharterProblem.CHARTER_FORBIDS, objections);
        }
        Actor screener = caller.mustHold(fear.sanctuaryId(), Role.ORGANIZER);
        if (fear.isLeftToOthersBy(caller)) {
            throw Refused.forbidden("screening-escalated-fear");
        }
        access.mustBePossible(FearAccess.Action.SCREEN);
        List<String> tags = request.tags();
        if (tags != null) {
            vocabulary.mustKnow(Vocabulary.placed("#/tags", tags));
        }
        if (request.redactionAsked() != null && request.decision() != Fear.Decision.NEEDS_REDACTION) {
            throw Refused.unprocessable(FieldError.at("#/redactionAsked", "NeedsRedaction", "needs-redaction"));
        }
        fear.screen(
                request.decision(),
                tags == null ? null : vocabulary.named(tags),
                request.redactionAsked(),
                screener,
                access.at());
        fears.saveAndFlush(fear);
        return new Granted<>(reading.show(access));
    }
}
