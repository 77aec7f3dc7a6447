package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Post;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts on record that a person depends on somebody of the crew, and that this is over; the person is held meanwhile. */
@Component
class DeclareRelation {

    private final KnownPeople known;
    private final ParticipantRegister participants;
    private final SanctuaryRegister sanctuaries;
    private final Relations relations;
    private final ServerClock clock;

    DeclareRelation(
            KnownPeople known,
            ParticipantRegister participants,
            SanctuaryRegister sanctuaries,
            Relations relations,
            ServerClock clock) {
        this.known = known;
        this.participants = participants;
        this.sanctuaries = sanctuaries;
        this.relations = relations;
        this.clock = clock;
    }

    @AtomicStep
    public Relation declare(Caller caller, ParticipantId person, NewRelation request) {
        Post crew = whoMayBeNamed(caller, person, sanctuaries.post(request.crewId()));
        Actor by = caller.is(crew.member().subject())
                ? caller.as(crew.member().role())
                : participants.actor(caller, person);
        participants.holdForMore(person);
        if (relations.existsByParticipantIdAndLiveCrewIdAndKind(
                person, request.crewId().value(), request.kind())) {
            throw Refused.because(CareProblem.RELATION_EXISTS);
        }
        return relations.saveAndFlush(
                new Relation(new RelationId(Ids.next()), person, crew, request.kind(), by, clock.now()));
    }

    /** The first of two of the crew, neither of whom is bound to the person. It counts until another one ends it. */
    @AtomicStep
    public Relation askToEnd(Caller caller, ParticipantId person, RelationId id) {
        mustBeAmongTwo(caller, visible(caller, person, id));
        Relation relation = hold(person, id);
        relation.askToEnd(participants.actor(caller, person), clock.now());
        return relations.saveAndFlush(relation);
    }

    /**
     * A relation protects the person from who has power over them, and others from who decides in their own cause. So it is
     * ended by the person only if they declared it and work on no crew: who decides about others does not decide that nothing
     * keeps them from it. Otherwise it takes two of the crew, since it protects from colleagues, too.
     */
    @AtomicStep
    public void end(Caller caller, ParticipantId person, RelationId id) {
        Relation seen = visible(caller, person, id);
        boolean own = caller.is(person)
                && seen.isDeclaredBy(caller)
                && caller.sanctuaries().isEmpty();
        if (!own) {
            mustBeAmongTwo(caller, seen);
        }
        Relation relation = hold(person, id);
        if (!own && !relation.mayBeEndedBy(caller)) {
            throw Refused.because(CareProblem.END_NOT_ASKED);
        }
        relation.end(participants.actor(caller, person), clock.now());
        relations.saveAndFlush(relation);
    }

    private void mustBeAmongTwo(Caller caller, Relation relation) {
        ParticipantId person = relation.participantId();
        if (relation.isTo(caller)
                || !participants.mayKnow(caller, person)
                || !participants.isImpartial(caller, person)) {
            throw Refused.forbidden("ending-relation");
        }
    }

    private Relation hold(ParticipantId person, RelationId id) {
        participants.hold(person);
        return relations.inForce(person, id).orElseThrow(Refused::notFound);
    }

    Relation visible(Caller caller, ParticipantId person, RelationId id) {
        return relations
                .inForce(person, id)
                .filter(relation -> relation.isTo(caller) || participants.mayKnow(caller, person))
                .orElseThrow(Refused::notFound);
    }

    /** The person names anybody of any crew, crew that may know the person names colleagues, and everybody themselves. */
    private Post whoMayBeNamed(Caller caller, ParticipantId person, Optional<Post> crew) {
        boolean self = caller.is(person);
        boolean themselves =
                crew.isPresent() && caller.is(crew.get().member().subject()) && known.worksNear(caller, person);
        if (!self && !themselves && !participants.mayKnow(caller, person)) {
            throw Refused.notFound();
        }
        return crew.filter(found -> self || themselves || caller.worksAt(found.sanctuary()))
                .orElseThrow(() -> Refused.unprocessable(FieldError.at("#/crewId", "Crew", "role-held")));
    }
}
